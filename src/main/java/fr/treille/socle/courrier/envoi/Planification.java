package fr.treille.socle.courrier.envoi;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.treille.socle.commun.Courriel;
import fr.treille.socle.courrier.envoi.serveur.CourrielConfiguration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gives a message its job and its Message-ID, in the caller's transaction. */
@Component
class Planification {

    private final Scheduler planificateur;
    private final com.github.kagkarlsson.scheduler.Clock horloge;
    private final CourrielConfiguration configuration;

    /** @param horloge the scheduler's own, which the demonstration does not move */
    Planification(
            Scheduler planificateur,
            com.github.kagkarlsson.scheduler.Clock horloge,
            CourrielConfiguration configuration) {
        this.planificateur = planificateur;
        this.horloge = horloge;
        this.configuration = configuration;
    }

    /** How many tries a message has before a person is asked. */
    int essais() {
        return configuration.essais();
    }

    /** Writes the job; it runs once the transaction is committed, and a rollback takes it away. */
    void planifier(Message message) {
        planifier(List.of(TacheEnvoi.instance(message.id(), message.tentatives())));
    }

    /** The same for messages never tried, in one statement. */
    void planifierNouveaux(Collection<Long> messages) {
        planifier(messages.stream()
                .<TaskInstance<?>>map(id -> TacheEnvoi.instance(id, 0))
                .toList());
    }

    private void planifier(List<TaskInstance<?>> taches) {
        // the batch call inserts without the SELECT that the single one makes first
        planificateur.scheduleBatch(taches, horloge.now());
        if (configuration.envoiImmediat()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    planificateur.triggerCheckForDueExecutions();
                }
            });
        }
    }

    /** A Message-ID never used before, under the sender's domain. */
    String nouveauMessageId() {
        var expediteur = configuration.expediteur();
        var domaine =
                Courriel.valide(expediteur) ? expediteur.substring(expediteur.indexOf('@') + 1) : "treille.invalid";
        return "<" + UUID.randomUUID() + "@" + domaine + ">";
    }
}
