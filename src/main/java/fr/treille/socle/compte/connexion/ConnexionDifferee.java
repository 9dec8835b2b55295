package fr.treille.socle.compte.connexion;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many tries failed for an address, of an account or not, or from an origin: the next one has to wait. */
public final class ConnexionDifferee extends LockedException {

    private static final long serialVersionUID = 1L;

    private final long minutes;

    public ConnexionDifferee(Duration attente) {
        super("trop d’essais");
        this.minutes = Math.max(1, attente.plusSeconds(59).toMinutes());
    }

    /** Refuses a try for that long. */
    public static void lancer(Duration attente) {
        throw new ConnexionDifferee(attente);
    }

    /** How long to wait, in minutes, 1 at least. */
    public long minutes() {
        return minutes;
    }
}
