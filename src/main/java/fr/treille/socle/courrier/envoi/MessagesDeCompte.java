package fr.treille.socle.courrier.envoi;

import fr.treille.socle.compte.MessageDeCompte;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the messages about accounts into the outbox, in the transaction that decided them. */
@Component
class MessagesDeCompte {

    private final DepotMessages depot;

    MessagesDeCompte(DepotMessages depot) {
        this.depot = depot;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void ecrire(MessageDeCompte compte) {
        depot.deposer(
                List.of(new MessageADeposer(
                        compte.objet(),
                        compte.corps(),
                        List.of(AdresseCourriel.a(compte.nom(), compte.courriel())),
                        List.of(),
                        "",
                        "comptes",
                        List.of(),
                        "",
                        true)),
                compte.regionCode(),
                compte.auteur());
    }
}
