package fr.treille.dossier.grappe.ui;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.RecevabiliteService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.deport.Deports;
import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An irrecevable file stops there, unless the coordination admits it by exception. */
@Component
class EtapeIrrecevable implements EtapeGrappe {

    private final RecevabiliteService recevabilite;
    private final Deports deports;

    EtapeIrrecevable(RecevabiliteService recevabilite, Deports deports) {
        this.recevabilite = recevabilite;
        this.deports = deports;
    }

    @Override
    public int rang() {
        return 100;
    }

    @Override
    public Optional<Etape> prochaine(GrappeFiche grappe, Runnable rafraichir) {
        if (grappe.statut() != StatutGrappe.IRRECEVABLE) {
            return Optional.empty();
        }
        return Optional.of(new Etape(
                raison(grappe) + " Il ne s’instruit pas, sauf si la coordination l’admet avec un motif.",
                null,
                AgentConnecte.courant().peut(Droits.ADMETTRE)
                                && deports.raison(grappe.id()).isEmpty()
                        ? "Admettre à titre exceptionnel"
                        : null,
                () -> new AdmettreDialog(grappe, recevabilite, rafraichir).open()));
    }

    private static String raison(GrappeFiche grappe) {
        var depot = grappe.depotLe();
        return grappe.recevabilite().cause() == CauseIrrecevabilite.HORS_DELAI && depot != null
                ? "Dossier irrecevable\u00A0: déposé le " + grappe.depotEnClair() + ", après la clôture ("
                        + grappe.fenetre().fermeture(grappe.multiregionale()) + ")."
                : "Dossier irrecevable\u00A0: les compléments demandés n’ont pas tous été fournis dans les délais.";
    }
}
