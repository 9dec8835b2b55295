package fr.treille.socle.compte.connexion;

import fr.treille.socle.commun.Refus;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What somebody may ask without signing in, by where they ask from: as failed sign-ins, thirty times, then once a minute. Each
 * kind of access is counted apart, so that a calendar left behind keeps nobody from signing in.
 */
@Component
public class FreinAnonyme {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    private final TentativesConnexion tentatives;

    FreinAnonyme(TentativesConnexion tentatives) {
        this.tentatives = tentatives;
    }

    /** What is asked for. */
    public enum Acces {
        /** A calendar feed, by its address. */
        AGENDA,
        /** A message with a link, for a forgotten password. */
        OUBLI,
        /** What a link of an account leads to. */
        LIEN
    }

    /**
     * Counts a request of the thread's origin before it is known whether it is wrong.
     *
     * @return how long to wait first; this one then must not be looked at
     */
    public Optional<Duration> compter(Acces acces) {
        var attente = tentatives.compterOrigine(cle(acces));
        attente.ifPresent(duree -> SECURITE.warn("accès {} : trop d’essais de cette origine", acces));
        return attente;
    }

    /**
     * The same.
     *
     * @throws Refus when one has to wait first, saying how long
     */
    public void exiger(Acces acces) {
        compter(acces).ifPresent(attente -> {
            throw new Refus("Trop d’essais ont été faits depuis votre réseau. Réessayez dans "
                    + Math.max(1, attente.plusSeconds(59).toMinutes()) + "\u00A0min.");
        });
    }

    /** It was not wrong: it is not counted. */
    public void rendre(Acces acces) {
        tentatives.rendreOrigine(cle(acces));
    }

    private static Optional<String> cle(Acces acces) {
        return Origine.courante().map(origine -> acces + " " + origine);
    }
}
