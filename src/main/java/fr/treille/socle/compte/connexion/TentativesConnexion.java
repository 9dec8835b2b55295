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
 * try wait, 1, 2, 4… minutes, up to an hour. Kept in the database, so that several instances count together; forgotten by
 * a success, or after a day.
 */
@Component
@Transactional
public class TentativesConnexion {

    static final int LIBRES = 5;
    static final Duration PLAFOND = Duration.ofHours(1);
    private static final Duration OUBLI = Duration.ofDays(1);

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
        // not INSERT IGNORE: its shared lock, which each of several would then raise, is a deadlock
        base.sql("INSERT INTO tentative_connexion (empreinte, echecs, derniere, prochain_essai) VALUES (?, 0, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE echecs = echecs")
                .params(empreinte, maintenant, maintenant)
                .update();
        var avant = base.sql(
                        "SELECT echecs, derniere, prochain_essai FROM tentative_connexion WHERE empreinte = ? FOR UPDATE")
                .param(empreinte)
                .query(Etat.class)
                .single();
        var attente = jusqua(avant.prochainEssai());
        if (attente.isPresent()) {
            return attente;
        }
        var echecs = avant.derniere().isBefore(maintenant.minus(OUBLI)) ? 1 : avant.echecs() + 1;
        base.sql("UPDATE tentative_connexion SET echecs = ?, derniere = ?, prochain_essai = ? WHERE empreinte = ?")
                .params(echecs, maintenant, maintenant.plus(delai(echecs)), empreinte)
                .update();
        return Optional.empty();
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
