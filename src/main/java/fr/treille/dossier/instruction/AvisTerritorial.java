package fr.treille.dossier.instruction;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.socle.equipe.Perimetre;
import org.springframework.stereotype.Component;

/** Whose the avis of a grappe is: of who follows the territoires of its porteur or of most of its ESSMS, or of the coordination. */
@Component
class AvisTerritorial {

    private final InstructionRequetes requetes;
    private final Perimetre perimetre;

    AvisTerritorial(InstructionRequetes requetes, Perimetre perimetre) {
        this.requetes = requetes;
        this.perimetre = perimetre;
    }

    /** Why the caller, who covers territoires, is not the one; « » when they are. */
    String ailleurs(GrappeFiche grappe) {
        if (perimetre.agentLimite() == null) {
            return "";
        }
        var principaux = requetes.territoiresPrincipaux(grappe.id(), grappe.porteurFiness());
        return perimetre.territoires().stream().anyMatch(principaux::contains)
                ? ""
                : "Ni le porteur ni la plupart des ESSMS de cette grappe ne sont dans vos territoires\u00A0: son"
                        + " avis revient à ceux qui suivent " + String.join(", ", principaux)
                        + ", ou à la coordination.";
    }
}
