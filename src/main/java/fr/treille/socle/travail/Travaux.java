package fr.treille.socle.travail;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes long work in, for somebody whose right its caller has checked. */
@Component
public class Travaux {

    private final TravailRequetes requetes;
    private final Scheduler planificateur;
    private final com.github.kagkarlsson.scheduler.Clock horlogeDesTaches;
    private final Clock horloge;

    /** @param horlogeDesTaches the scheduler's own, which the demonstration does not move */
    Travaux(
            TravailRequetes requetes,
            Scheduler planificateur,
            com.github.kagkarlsson.scheduler.Clock horlogeDesTaches,
            Clock horloge) {
        this.requetes = requetes;
        this.planificateur = planificateur;
        this.horlogeDesTaches = horlogeDesTaches;
        this.horloge = horloge;
    }

    /**
     * Writes a work in the caller's transaction; it begins once that is committed.
     *
     * @return its identifier, that of the first when it was asked under that key already
     * @throws Refus when there is nothing to do
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long lancer(DemandeTravail demande) {
        if (demande.elements().isEmpty()) {
            throw new Refus("Rien n’est choisi\u00A0: choisissez au moins une ligne.");
        }
        var agent = AgentConnecte.courant();
        return requetes.parCle(demande.cle(), agent.id()).orElseGet(() -> {
            var id = requetes.creer(demande, agent.id(), agent.regionCode(), horloge.instant());
            planifier(id);
            return id;
        });
    }

    /**
     * The works of a kind, whoever asked for them, that have something to do on one of these objects.
     *
     * @return their titles, in the order in which they were asked
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<String> enCours(String genre, String regionCode, Collection<Long> objets) {
        return requetes.enCours(genre, regionCode, objets);
    }

    void planifier(long id) {
        planificateur.scheduleBatch(List.of(TacheTravail.instance(id, requetes.serie(id))), horlogeDesTaches.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                planificateur.triggerCheckForDueExecutions();
            }
        });
    }
}
