package fr.treille.socle.commun.temps;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Identite;
import java.time.ZoneId;
import org.springframework.security.core.context.SecurityContextHolder;

/** The zone of the région in which somebody acts on this thread. */
public final class Fuseau {

    private Fuseau() {}

    /** That of whoever is signed in, {@link Formats#ZONE} for the machine's own work. */
    public static ZoneId courant() {
        var authentification = SecurityContextHolder.getContext().getAuthentication();
        return authentification != null && authentification.getPrincipal() instanceof Identite agent
                ? agent.fuseau()
                : Formats.ZONE;
    }
}
