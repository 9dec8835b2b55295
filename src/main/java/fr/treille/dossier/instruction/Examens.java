package fr.treille.dossier.instruction;

import fr.treille.dossier.completude.CompletudeService;
import fr.treille.dossier.completude.ListePieces;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.dossier.instruction.critere.Appreciations;
import fr.treille.dossier.verification.Constat;
import fr.treille.dossier.verification.VerificationService;
import fr.treille.dossier.verification.redondance.Redondance;
import fr.treille.dossier.verification.redondance.RedondanceService;
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
     * @param doubles what may be financed twice
     * @param ineligibles in sentences, those whose category is not eligible or is to be appreciated
     * @param membres its ESSMS
     * @param pieces its checklist
     * @param verifies what was verified of its solution, its counter, its window and the grappe that it joins
     */
    record Faits(
            Map<String, Long> situations,
            Set<String> secteurs,
            List<Redondance> doubles,
            List<String> ineligibles,
            List<MembreLigne> membres,
            ListePieces pieces,
            List<Constat> verifies) {}

    private final InstructionRequetes requetes;
    private final GrappeService grappes;
    private final CompletudeService completude;
    private final Appreciations appreciations;
    private final AppelService appels;
    private final VerificationService verifications;
    private final RedondanceService redondances;

    Examens(
            InstructionRequetes requetes,
            GrappeService grappes,
            CompletudeService completude,
            Appreciations appreciations,
            AppelService appels,
            VerificationService verifications,
            RedondanceService redondances) {
        this.requetes = requetes;
        this.grappes = grappes;
        this.completude = completude;
        this.appreciations = appreciations;
        this.appels = appels;
        this.verifications = verifications;
        this.redondances = redondances;
    }

    Examen de(GrappeFiche grappe) {
        return Controles.examiner(
                grappe,
                appel(grappe),
                new Faits(
                        requetes.situations(grappe.id()),
                        requetes.secteurs(grappe.id()),
                        redondances.aExpliquer(grappe.id()),
                        grappes.ineligibles(grappe.id()),
                        grappes.membres(grappe.id()),
                        completude.liste(grappe.id()),
                        verifications.constats(grappe.id())),
                appreciations.deLaGrappe(grappe.id()));
    }

    private AppelFiche appel(GrappeFiche grappe) {
        var depot = grappe.depotLe();
        var id = grappe.projet().appelId();
        return depot == null ? appels.fiche(id) : appels.fiche(id, depot);
    }
}
