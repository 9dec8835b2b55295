package fr.treille.dossier.instruction;

import fr.treille.dossier.completude.CompletudeService;
import fr.treille.dossier.completude.ListePieces;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.dossier.instruction.critere.Appreciations;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Holds a file against its criteria, by the rules of the day of its dépôt. */
@Component
class Examens {

    /**
     * What is known of a file beside its own page.
     *
     * @param situations how many ESSMS are in each, by its constant's name
     * @param secteurs of its ESSMS, « » for those whose category has none
     * @param doubles in sentences, the ESSMS that other live grappes hold too
     * @param ineligibles in sentences, those whose category is not eligible or is to be appreciated
     * @param membres its ESSMS
     * @param pieces its checklist
     */
    record Faits(
            Map<String, Long> situations,
            Set<String> secteurs,
            List<String> doubles,
            List<String> ineligibles,
            List<MembreLigne> membres,
            ListePieces pieces) {}

    private final InstructionRequetes requetes;
    private final GrappeService grappes;
    private final CompletudeService completude;
    private final Appreciations appreciations;
    private final AppelService appels;

    Examens(
            InstructionRequetes requetes,
            GrappeService grappes,
            CompletudeService completude,
            Appreciations appreciations,
            AppelService appels) {
        this.requetes = requetes;
        this.grappes = grappes;
        this.completude = completude;
        this.appreciations = appreciations;
        this.appels = appels;
    }

    Examen de(GrappeFiche grappe) {
        return Controles.examiner(
                grappe,
                appel(grappe),
                new Faits(
                        requetes.situations(grappe.id()),
                        requetes.secteurs(grappe.id()),
                        grappes.doubles(grappe.id()),
                        grappes.ineligibles(grappe.id()),
                        grappes.membres(grappe.id()),
                        completude.liste(grappe.id())),
                appreciations.deLaGrappe(grappe.id()));
    }

    private AppelFiche appel(GrappeFiche grappe) {
        var depot = grappe.depotLe();
        var id = grappe.projet().appelId();
        return depot == null ? appels.fiche(id) : appels.fiche(id, depot);
    }
}
