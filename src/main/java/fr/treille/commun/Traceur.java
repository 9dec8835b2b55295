package fr.treille.commun;

import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Fills the {@link Trace} of what is about to be written: the signed-in agent, and one instant per transaction. */
@Component
class Traceur {

    private final Clock horloge;

    Traceur(Clock horloge) {
        this.horloge = horloge;
    }

    @PrePersist
    @PreUpdate
    void ecrire(Suivi<?> objet) {
        objet.trace().ecrire(auteur(), instant());
    }

    private static @Nullable Long auteur() {
        var authentification = SecurityContextHolder.getContext().getAuthentication();
        return authentification != null && authentification.getPrincipal() instanceof Identite agent
                ? (Long) agent.id()
                : null;
    }

    private Instant instant() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return maintenant();
        }
        for (var connue : TransactionSynchronizationManager.getSynchronizations()) {
            if (connue instanceof Repere repere) {
                return repere.instant;
            }
        }
        var repere = new Repere(maintenant());
        TransactionSynchronizationManager.registerSynchronization(repere);
        return repere.instant;
    }

    /** As precise as the column that keeps it. */
    private Instant maintenant() {
        return horloge.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The instant of a transaction: left with it, and set aside with it when another one is opened in its middle. */
    private record Repere(Instant instant) implements TransactionSynchronization {}
}
