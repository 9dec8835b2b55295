package fr.treille.dossier.verification.redondance;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.Optional;

/**
 * Who still changes what the ESSMS of a file declare: before the dépôt whoever edits the grappe, afterwards who instructs it, and
 * nobody once the avis is given, which says why what is declared is not money twice.
 */
public final class OuvertureDeclaration {

    private OuvertureDeclaration() {}

    /** Why the caller does not change it; nothing when they may. */
    public static Optional<String> empechement(GrappeFiche grappe) {
        var agent = AgentConnecte.courant();
        var statut = grappe.statut();
        var nom = NomGrappe.cite(grappe.nom());
        var suite = "\u00A0: ce que ses ESSMS déclarent ne change plus";
        if (statut.decide()) {
            return Optional.of("Sur la " + nom + ", " + statut.pourquoiFige() + suite + ".");
        }
        if (statut == StatutGrappe.A_DECIDER) {
            return Optional.of("L’avis sur la " + nom + " est donné" + suite + ", à moins de corriger l’avis.");
        }
        if (statut.depose() && !agent.peut(Droits.INSTRUIRE)) {
            return Optional.of("Le dossier de la " + nom
                    + " est déposé\u00A0: seule l’ARS y corrige encore ce que ses ESSMS déclarent.");
        }
        return agent.peut(Droits.MODIFIER_GRAPPE) ? Optional.empty() : Optional.of("Vous ne modifiez pas les grappes.");
    }
}
