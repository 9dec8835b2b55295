package fr.treille.dossier.instruction;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.StatutGrappeModifie;
import fr.treille.dossier.grappe.recevabilite.EtatComplements;
import fr.treille.dossier.grappe.recevabilite.SuiviComplements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of the complements of a file when the file itself moves. */
@Component
class ComplementsDuDossier implements SuiviComplements {

    private final ComplementRepository complements;
    private final Clock horloge;

    ComplementsDuDossier(ComplementRepository complements, Clock horloge) {
        this.complements = complements;
        this.horloge = horloge;
    }

    /** Nothing is awaited any more of a file whose dépôt is annulled: in the transaction that annuls it. */
    @EventListener
    void annuler(StatutGrappeModifie passage) {
        if (passage.nouveau() == StatutGrappe.EN_CONSTITUTION) {
            deLaGrappe(passage.grappeId()).forEach(complement -> {
                complement.annuler();
                complements.save(complement);
            });
        }
    }

    @Override
    public EtatComplements etat(long grappeId, @Nullable LocalDate fin) {
        return ReglesComplements.etat(deLaGrappe(grappeId), fin, LocalDate.now(horloge));
    }

    private List<Complement> deLaGrappe(long grappeId) {
        return complements.findByGrappeIdAndAnnuleFalseOrderByDemandeAscIdAsc(grappeId);
    }
}
