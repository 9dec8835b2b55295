package fr.treille.socle.compte.connexion;

import fr.treille.socle.commun.Empreinte;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Failed sign-ins by address, whether an account has it or not: five tries are free, then each failure makes the next
 * try wait, 1, 2, 4… minutes, up to an hour. And by origin, whatever the addresses, so that one cannot try a password on
 * everybody: thirty failures, then one a minute, since an agency may have one origin for all. Kept in the database, so that several instances count together; forgotten by
 * a success, or after a day.
 */
@Component
@Transactional
public class TentativesConnexion {

    static final int LIBRES = 5;
    static final Duration PLAFOND = Duration.ofHours(1);
    /** Failures of an origin that wait for nothing; one is forgotten each {@link #GOUTTE}. */
    static final int LIBRES_PAR_ORIGINE = 30;

    private static final Duration GOUTTE = Duration.ofMinutes(1);
    private static final Duration OUBLI = Duration.ofDays(1);

    /** Hexadecimal digits: enough to tell the addresses of an installation apart. */
    private static final int MARQUE = 12;

    private final JdbcClient base;
    private final Clock horloge;

    TentativesConnexion(JdbcClient base, Clock horloge) {
        this.base = base;
        this.horloge = horloge;
    }

    /** How long that address still has to wait; one indexed reading. */
    @Transactional(readOnly = true)
    public Optional<Duration> attente(String courriel) {
        return base.sql("SELECT prochain_essai FROM tentative_connexion WHERE empreinte = ?")
                .param(Empreinte.de(courriel))
                .query(LocalDateTime.class)
                .optional()
                .flatMap(this::jusqua);
    }

    /**
     * Counts a try before it is known whether it fails, so that a thousand at once do not all pass while the first is
     * looked at; {@link #oublier} takes it back.
     *
     * @return how long to wait first, when another try has just been counted; this one then must not be looked at
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> compter(String courriel) {
        var empreinte = Empreinte.de(courriel);
        var maintenant = maintenant();
        var avant = verrouiller(empreinte, maintenant);
        var attente = jusqua(avant.prochainEssai());
        if (attente.isPresent()) {
            return attente;
        }
        var echecs = avant.derniere().isBefore(maintenant.minus(OUBLI)) ? 1 : avant.echecs() + 1;
        noter(empreinte, echecs, maintenant, maintenant.plus(delai(echecs)));
        return Optional.empty();
    }

    /**
     * Counts a try of an origin as {@link #compter} one of an address; {@link #rendreOrigine} takes it back. What succeeds
     * does not forget the others: an account of one's own gives no more tries on those of others.
     *
     * @param origine of {@link Origine#courante()}; nothing is counted without
     * @return how long to wait first; this try then must not be looked at
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> compterOrigine(Optional<String> origine) {
        return origine.map(TentativesConnexion::cleOrigine).flatMap(this::compterGoutte);
    }

    private Optional<Duration> compterGoutte(String empreinte) {
        var maintenant = maintenant();
        var avant = verrouiller(empreinte, maintenant);
        var oublies = Math.max(0, Duration.between(avant.derniere(), maintenant).dividedBy(GOUTTE));
        var echecs = (int) Math.max(0, avant.echecs() - oublies);
        // from the start of the minute under way, or from now: nothing is counted, or the clock went back
        var depuis = echecs == 0 || avant.derniere().isAfter(maintenant)
                ? maintenant
                : avant.derniere().plus(GOUTTE.multipliedBy(oublies));
        if (echecs >= LIBRES_PAR_ORIGINE) {
            return Optional.of(Duration.between(maintenant, depuis.plus(GOUTTE)));
        }
        noter(empreinte, echecs + 1, depuis, depuis);
        return Optional.empty();
    }

    /** Takes back one count of {@link #compterOrigine}: the try was not wrong. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void rendreOrigine(Optional<String> origine) {
        origine.ifPresent(
                une -> base.sql("UPDATE tentative_connexion SET echecs = GREATEST(echecs - 1, 0) WHERE empreinte = ?")
                        .param(cleOrigine(une))
                        .update());
    }

    private static String cleOrigine(String origine) {
        return Empreinte.de("origine " + origine);
    }

    /** What the security journal says in the place of an address: the beginning of the key of its row. */
    public static String marque(String courriel) {
        return Empreinte.de(courriel).substring(0, MARQUE);
    }

    private Etat verrouiller(String empreinte, LocalDateTime maintenant) {
        // not INSERT IGNORE: its shared lock, which each of several would then raise, is a deadlock
        base.sql("INSERT INTO tentative_connexion (empreinte, echecs, derniere, prochain_essai) VALUES (?, 0, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE echecs = echecs")
                .params(empreinte, maintenant, maintenant)
                .update();
        return base.sql(
                        "SELECT echecs, derniere, prochain_essai FROM tentative_connexion WHERE empreinte = ? FOR UPDATE")
                .param(empreinte)
                .query(Etat.class)
                .single();
    }

    private void noter(String empreinte, int echecs, LocalDateTime derniere, LocalDateTime prochainEssai) {
        base.sql("UPDATE tentative_connexion SET echecs = ?, derniere = ?, prochain_essai = ? WHERE empreinte = ?")
                .params(echecs, derniere, prochainEssai, empreinte)
                .update();
    }

    /**
     * Takes back one count of {@link #compter}: the try was not wrong, but proves nothing yet. What was counted before
     * stays, so that a right password does not give more tries of the second factor.
     */
    public void rendre(String courriel) {
        base.sql(
                        "UPDATE tentative_connexion SET echecs = GREATEST(echecs - 1, 0), prochain_essai = ? WHERE empreinte = ?")
                .params(maintenant(), Empreinte.de(courriel))
                .update();
    }

    /** The person is who they say: nothing is held against the address any more. */
    public void oublier(String courriel) {
        base.sql("DELETE FROM tentative_connexion WHERE empreinte = ?")
                .param(Empreinte.de(courriel))
                .update();
        base.sql("DELETE FROM tentative_connexion WHERE derniere < ? LIMIT 100")
                .param(maintenant().minus(OUBLI))
                .update();
    }

    /** How long to wait after that many failures in a row. */
    static Duration delai(int echecs) {
        if (echecs < LIBRES) {
            return Duration.ZERO;
        }
        var delai = Duration.ofMinutes(1L << Math.min(echecs - LIBRES, 10));
        return delai.compareTo(PLAFOND) > 0 ? PLAFOND : delai;
    }

    private Optional<Duration> jusqua(LocalDateTime prochainEssai) {
        var attente = Duration.between(maintenant(), prochainEssai);
        // longer than the longest: the clock went back, as the demonstration's does at each start
        return attente.isPositive() && attente.compareTo(PLAFOND) <= 0 ? Optional.of(attente) : Optional.empty();
    }

    private LocalDateTime maintenant() {
        return LocalDateTime.ofInstant(horloge.instant(), ZoneOffset.UTC);
    }

    private record Etat(int echecs, LocalDateTime derniere, LocalDateTime prochainEssai) {}
}
