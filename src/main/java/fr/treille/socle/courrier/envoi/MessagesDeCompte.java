package fr.treille.socle.courrier.envoi;

import fr.treille.socle.compte.MessageDeCompte;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the messages about accounts into the outbox, in the transaction that decided them. */
@Component
class MessagesDeCompte {

    private final EntityManager stockage;
    private final Planification planification;
    private final Clock horloge;

    MessagesDeCompte(EntityManager stockage, Planification planification, Clock horloge) {
        this.stockage = stockage;
        this.planification = planification;
        this.horloge = horloge;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void ecrire(MessageDeCompte compte) {
        var message = new Message(
                Depot.verifier(new MessageADeposer(
                        compte.objet(),
                        compte.corps(),
                        List.of(AdresseCourriel.a(compte.nom(), compte.courriel())),
                        List.of(),
                        "",
                        "comptes",
                        List.of())),
                planification.nouveauMessageId(),
                planification.essais(),
                compte.regionCode(),
                horloge.instant().truncatedTo(ChronoUnit.MICROS),
                compte.auteur());
        message.rendreConfidentiel();
        stockage.persist(message);
        planification.planifier(message);
    }
}
