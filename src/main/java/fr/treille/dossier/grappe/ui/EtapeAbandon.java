package fr.treille.dossier.grappe.ui;

import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.subvention.SommesVersees;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A file that its porteur gave up stops there. */
@Component
class EtapeAbandon implements EtapeGrappe {

    private final CycleGrappeService cycle;
    private final SommesVersees versements;

    EtapeAbandon(CycleGrappeService cycle, SommesVersees versements) {
        this.cycle = cycle;
        this.versements = versements;
    }

    @Override
    public int rang() {
        return 90;
    }

    @Override
    public Optional<Etape> prochaine(GrappeFiche grappe, Runnable rafraichir) {
        var abandon = grappe.abandon();
        if (abandon == null) {
            return Optional.empty();
        }
        var verse = versements.versees(grappe.id());
        return Optional.of(new Etape(
                "Abandonnée par son porteur le " + Formats.date(abandon.le())
                        + (verse.estNul() ? "" : " (" + verse + " versés, à récupérer)") + "\u00A0: " + abandon.motif(),
                null,
                AgentConnecte.courant().peut(Droits.INSTRUIRE) ? "Annuler le désistement" : null,
                () -> GestesDossier.reprendreAbandon(grappe, cycle, rafraichir).open()));
    }
}
