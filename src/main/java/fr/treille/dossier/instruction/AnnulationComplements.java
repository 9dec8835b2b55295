package fr.treille.dossier.instruction;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.StatutGrappeModifie;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nothing is awaited any more of a file whose dépôt is annulled: in the transaction that annuls it. */
@Component
class AnnulationComplements {

    private final ComplementRepository complements;

    AnnulationComplements(ComplementRepository complements) {
        this.complements = complements;
    }

    @EventListener
    void annuler(StatutGrappeModifie passage) {
        if (passage.nouveau() == StatutGrappe.EN_CONSTITUTION) {
            complements
                    .findByGrappeIdAndAnnuleFalseOrderByDemandeAscIdAsc(passage.grappeId())
                    .forEach(complement -> {
                        complement.annuler();
                        complements.save(complement);
                    });
        }
    }
}
