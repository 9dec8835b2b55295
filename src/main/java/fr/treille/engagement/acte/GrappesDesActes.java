package fr.treille.engagement.acte;

import fr.treille.dossier.grappe.verrou.VerrouGrappe;
import fr.treille.engagement.acte.registre.Registres;
import java.util.Collection;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the grappes of documents before the documents themselves, as who decides, goes back on a decision or records a désistement
 * does: in another order, two people would each wait for what the other holds.
 */
@Component
class GrappesDesActes {

    private final Registres registres;
    private final VerrouGrappe verrou;
    private final TransactionTemplate aPart;

    GrappesDesActes(Registres registres, VerrouGrappe verrou, PlatformTransactionManager transactions) {
        this.registres = registres;
        this.verrou = verrou;
        this.aPart = new TransactionTemplate(transactions);
        aPart.setReadOnly(true);
        aPart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Those of documents to be made of these things. */
    void tenir(Redaction<?> redaction, Collection<Long> objets) {
        verrou.tenir(registres.de(redaction).grappes(objets));
    }

    /** Those of documents already made. */
    void tenirDe(Redaction<?> redaction, Collection<Long> actes) {
        // read apart: a first reading in the caller's transaction would show it everything as it was before the wait
        verrou.tenir(Objects.requireNonNull(
                aPart.execute(lecture -> registres.de(redaction).grappesDe(actes))));
    }
}
