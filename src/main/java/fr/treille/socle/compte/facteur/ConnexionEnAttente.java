package fr.treille.socle.compte.facteur;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in whose password was right and whose second factor is awaited. Nobody is signed in meanwhile: the session holds
 * this, and no authentication, so that whatever asks for one stays closed without a rule of its own.
 *
 * @param agentId the account
 * @param generation of the account's sessions then: whatever closes them voids the wait
 * @param depuis when the password was given, by the system's clock
 * @param proposition the factor to take first, null when the account has one
 */
public record ConnexionEnAttente(
        long agentId,
        int generation,
        Instant depuis,
        @Nullable Proposition proposition) implements Serializable {

    private static final Duration DUREE = Duration.ofMinutes(10);

    /** Whether the password must be given again. */
    public boolean expiree(Instant maintenant) {
        return !maintenant.isBefore(depuis.plus(DUREE));
    }
}
