package fr.treille.socle.territoire;

import fr.treille.socle.commun.Identite;
import fr.treille.socle.commun.Refus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who calls the services of this module. */
final class Appelant {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    private Appelant() {}

    /** INSEE code of the région in which they act, « » for nobody. */
    static String region() {
        var authentification = SecurityContextHolder.getContext().getAuthentication();
        return authentification != null && authentification.getPrincipal() instanceof Identite agent
                ? agent.regionCode()
                : "";
    }

    /** Notes it in the security log, and gives the refusal to throw. */
    static Refus refuser(String raison, String message) {
        SECURITE.warn("refusé dans la région {} : {}", region(), raison);
        return new Refus(message);
    }
}
