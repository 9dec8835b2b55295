package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.deport.Deports;
import fr.treille.dossier.grappe.membre.Equipement;
import fr.treille.dossier.grappe.membre.EssmsRegistre;
import fr.treille.dossier.grappe.membre.RegistreRequetes;
import fr.treille.dossier.grappe.membre.TailleConfirmee;
import fr.treille.dossier.grappe.subvention.AppreciationAmoa;
import fr.treille.dossier.grappe.subvention.FinancementFiche;
import fr.treille.dossier.grappe.subvention.LectureFinancement;
import fr.treille.referentiel.financement.HeuresSaad;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the amount of a grappe depends on beside its ESSMS: hours of SAAD, equipment, size of OG; until the decision freezes it: when the
 * amount then differs from what the avis proposed, the decision says why. Each change gives the version that the screen showed, and the amount follows. Before the dépôt whoever edits the grappe types what the
 * porteur declares, afterwards the ARS alone.
 */
@Service
@Transactional
@PreAuthorize("hasRole('CONSULTER')")
public class FinancementService {

    private final Grappes grappes;
    private final LectureFinancement lecture;
    private final RegistreRequetes registre;
    private final Deports deports;
    private final Clock horloge;

    FinancementService(
            Grappes grappes, LectureFinancement lecture, RegistreRequetes registre, Deports deports, Clock horloge) {
        this.grappes = grappes;
        this.lecture = lecture;
        this.registre = registre;
        this.deports = deports;
        this.horloge = horloge;
    }

    /**
     * The grant with all that it was reached by: the present scale and registry until the decision, as frozen by it afterwards.
     *
     * @throws Refus when the scale finances nothing of that project
     */
    @Transactional(readOnly = true)
    public FinancementFiche fiche(long id) {
        var grappe = grappes.lire(id);
        return lecture.fiche(
                grappe.projet(),
                grappe.membres(),
                grappe.subvention(),
                grappe.favorable() != null,
                grappes.appel(grappe).regles());
    }

    /**
     * Keeps the hours of SAAD in year N-1, by which their forfaits are prorated. What was verified before is to be verified anew.
     *
     * @param heures by FINESS
     * @throws Refus on « heuresTotales » when one is not a SAAD; on « annee » when that is not the year before the call's
     */
    @PreAuthorize("hasRole('MODIFIER_GRAPPE')")
    public GrappeFiche declarerHeures(long id, int version, Map<String, HeuresSaad> heures) {
        return changer(id, version, grappe -> {
            exigerDeclarant(grappe);
            exigerSaad(heures.keySet());
            heures.forEach((finess, dites) -> grappe.membres().declarer(finess, dater(grappe, dites)));
        });
    }

    /** Takes back what a SAAD declared: its forfaits wait for its hours. */
    @PreAuthorize("hasRole('MODIFIER_GRAPPE')")
    public GrappeFiche effacerHeures(long id, int version, String finess) {
        return changer(id, version, grappe -> {
            exigerDeclarant(grappe);
            grappe.membres().declarer(finess, null);
        });
    }

    /**
     * Keeps the hours of SAAD as the ARS verified them, beside what they declared; they count from then on.
     *
     * @param heures by FINESS
     * @param aupres caisse or conseil départemental that they were verified with
     * @throws Refus on « aupres » when it is missing; on « heuresTotales » when nothing was declared; when the
     *     caller has an interest in the file
     */
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche verifierHeures(long id, int version, Map<String, HeuresSaad> heures, String aupres) {
        return changer(id, version, grappe -> {
            deports.exigerAucun(id);
            exigerSaad(heures.keySet());
            var dit = Bornes.exiger(
                    "aupres",
                    "Dites auprès de quelle caisse ou de quel conseil départemental les heures sont vérifiées.",
                    "L’organisme",
                    aupres,
                    Bornes.TITRE);
            heures.forEach((finess, vues) -> grappe.membres()
                    .verifier(
                            finess,
                            dater(grappe, vues),
                            dit,
                            AgentConnecte.courant().id(),
                            horloge.instant()));
        });
    }

    /**
     * Keeps what ESSMS ask for of equipment.
     *
     * @param demandes by FINESS; those that are not of the grappe are refused, and nothing is written
     */
    @PreAuthorize("hasRole('MODIFIER_GRAPPE')")
    public GrappeFiche demanderEquipement(long id, int version, Map<String, Equipement> demandes) {
        return changer(id, version, grappe -> {
            exigerDeclarant(grappe);
            grappe.membres().exiger(demandes.keySet());
            demandes.forEach(grappe.membres()::equiper);
        });
    }

    /**
     * Keeps what the caller found of the size of an OG of the grappe that no national extraction counted.
     *
     * @param petit whether it is a petit OG
     * @throws Refus on « motif » when it is missing; when the OG has no ESSMS in the grappe, or as many as the threshold; when the
     *     caller has an interest in the file
     */
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche confirmerTaille(long id, int version, String ogFiness, boolean petit, String motif) {
        return changer(id, version, grappe -> {
            deports.exigerAucun(id);
            var dit = Bornes.exiger(
                    "motif", "Dites comment la taille de l’OG est établie.", "Le motif", motif, Bornes.MOTIF);
            if (!grappe.membres().og().contains(ogFiness)) {
                throw new Refus("L’OG " + ogFiness + " n’a pas d’ESSMS dans cette grappe.");
            }
            var faits = registre.faits(grappe.membres().parFiness().keySet(), List.of(ogFiness));
            var nombre = faits.nombreEssms(ogFiness);
            var seuil = grappes.appel(grappe).regles().seuilPetitOg();
            if (nombre >= seuil) {
                throw new Refus("Le registre compte " + nombre + " ESSMS de cet OG, " + seuil
                        + " ou plus\u00A0: ce n’est pas un petit OG.");
            }
            grappe.membres()
                    .confirmer(
                            ogFiness,
                            new TailleConfirmee(
                                    petit,
                                    nombre,
                                    0,
                                    dit,
                                    AgentConnecte.courant().id(),
                                    horloge.instant()));
        });
    }

    /**
     * Keeps whether the caller takes a grouping whose OG are not all small for one « made of petits OG », as long as its OG and their
     * part of it do not change.
     *
     * @throws Refus on « motif » when it is missing; when the caller has an interest in the file
     */
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche apprecierAmoa(long id, int version, boolean admise, String motif) {
        return changer(id, version, grappe -> {
            deports.exigerAucun(id);
            var membres = grappe.membres();
            grappe.subvention()
                    .apprecier(new AppreciationAmoa(
                            admise,
                            Bornes.exiger("motif", "Dites pourquoi.", "Le motif", motif, Bornes.MOTIF),
                            AgentConnecte.courant().id(),
                            horloge.instant(),
                            AppreciationAmoa.vus(
                                    membres.parFiness(),
                                    membres.tailles(),
                                    grappes.appel(grappe).regles().seuilPetitOg(),
                                    registre.faits(membres.parFiness().keySet(), membres.og()))));
        });
    }

    private GrappeFiche changer(long id, int version, Consumer<Grappe> acte) {
        var grappe = grappes.verrouiller(id);
        ModificationConcurrente.exigerVersion(grappe.version(), version);
        grappe.surDemandes(() -> acte.accept(grappe));
        return grappes.enregistrer(grappe);
    }

    /** @throws Refus when the file is deposited and the caller is not of the ARS */
    static void exigerDeclarant(Grappe grappe) {
        if (grappe.statut().depose() && !AgentConnecte.courant().peut(Droits.INSTRUIRE)) {
            throw new Refus("Le dossier est déposé\u00A0: seule l’ARS y corrige encore ce qui est déclaré et demandé.");
        }
    }

    private void exigerSaad(Set<String> finess) {
        var connus = finess.isEmpty() ? List.<EssmsRegistre>of() : registre.registre(finess);
        for (var essms : connus) {
            if (!essms.saad()) {
                throw Refus.surChamp(
                        "heuresTotales",
                        "«\u00A0" + essms.nom()
                                + "\u00A0» n’est pas un service d’aide à domicile (SAAD)\u00A0: il ne déclare pas d’heures.");
            }
        }
    }

    /** Of the year before the call's, which nobody needs to type. */
    private HeuresSaad dater(Grappe grappe, HeuresSaad heures) {
        var attendue = grappes.appel(grappe).annee() - 1;
        if (heures.annee() != null && heures.annee() != attendue) {
            throw Refus.surChamp(
                    "annee", "Les heures sont celles de l’année N-1 de l’appel à projets, " + attendue + ".");
        }
        return heures.de(attendue);
    }
}
