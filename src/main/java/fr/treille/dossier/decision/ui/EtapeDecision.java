package fr.treille.dossier.decision.ui;

import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.EtapeGrappe;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Between the avis and the letter: decide. */
@Component
class EtapeDecision implements EtapeGrappe {

    private final DecisionService service;

    EtapeDecision(DecisionService service) {
        this.service = service;
    }

    @Override
    public int rang() {
        return 125;
    }

    @Override
    public Optional<Etape> prochaine(GrappeFiche grappe, Runnable rafraichir) {
        if (grappe.statut() != StatutGrappe.A_DECIDER) {
            return Optional.empty();
        }
        var avis = service.aPrendre(grappe.id());
        var propose = avis.propose();
        var peut =
                AgentConnecte.courant().peut(Droits.DECIDER) && avis.obstacle().isEmpty();
        return Optional.of(Etape.vers(
                grappe,
                OngletDecision.CHEMIN,
                "Décider au vu de l’avis " + (avis.avisFavorable() ? "favorable" : "défavorable")
                        + (propose == null ? "." : ", qui propose " + Formats.montant(propose) + "."),
                grappe.echeance() == null ? null : grappe.echeance().date(),
                peut ? "Décider" : null));
    }
}
