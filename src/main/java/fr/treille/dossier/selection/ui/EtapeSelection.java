package fr.treille.dossier.selection.ui;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.EtapeGrappe;
import fr.treille.dossier.selection.PlaceService;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On a « liste complémentaire »: the decision waits for the enveloppe. */
@Component
class EtapeSelection implements EtapeGrappe {

    private final PlaceService service;

    EtapeSelection(PlaceService service) {
        this.service = service;
    }

    @Override
    public int rang() {
        return 124;
    }

    @Override
    public Optional<Etape> prochaine(GrappeFiche grappe, Runnable rafraichir) {
        if (grappe.statut() != StatutGrappe.A_DECIDER) {
            return Optional.empty();
        }
        return service.deLaGrappe(grappe.id()).stream()
                .findFirst()
                .filter(place -> place.sens() == SensComite.COMPLEMENTAIRE)
                .map(place -> Etape.vers(
                        grappe,
                        "decision",
                        "Sur la liste complémentaire du comité du " + Formats.date(place.jour())
                                + "\u00A0: décider si l’enveloppe le permet.",
                        grappe.echeance() == null ? null : grappe.echeance().date(),
                        AgentConnecte.courant().peut(Droits.DECIDER) ? "Décider" : null));
    }
}
