package fr.treille.dossier.completude;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.referentiel.appel.regle.ReglesDuDepot;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.equipe.Perimetre;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the services of this module reach the checklist of a file of the caller's périmètre, and what is in it. */
@Component
class ListesPieces {

    /** As long as no avis is given on them. */
    private static final Set<StatutGrappe> MODIFIABLE = Set.of(
            StatutGrappe.EN_CONSTITUTION, StatutGrappe.DEPOSEE, StatutGrappe.IRRECEVABLE, StatutGrappe.EN_INSTRUCTION);

    private final GrappeService grappes;
    private final ReglesDuDepot regles;
    private final ConditionsDossier conditions;
    private final CompletudeRequetes requetes;
    private final PieceDossierRepository pieces;
    private final Perimetre perimetre;

    ListesPieces(
            GrappeService grappes,
            ReglesDuDepot regles,
            ConditionsDossier conditions,
            CompletudeRequetes requetes,
            PieceDossierRepository pieces,
            Perimetre perimetre) {
        this.grappes = grappes;
        this.regles = regles;
        this.conditions = conditions;
        this.requetes = requetes;
        this.pieces = pieces;
        this.perimetre = perimetre;
    }

    /** Whether pieces still come to a file in that status, and are looked at. */
    static boolean modifiable(StatutGrappe statut) {
        return MODIFIABLE.contains(statut);
    }

    /** @throws Refus when the grappe is not in the caller's périmètre */
    ListePieces lire(long grappeId) {
        return lire(grappes.fiche(grappeId));
    }

    ListePieces lire(GrappeFiche grappe) {
        Map<String, List<PieceDonnee>> donnees = requetes.deLaGrappe(grappe.id()).stream()
                .collect(Collectors.groupingBy(PieceDonnee::attendue, Collectors.toList()));
        var attendues = regles.regles(grappe.projet().appelId(), grappe.depotLe())
                .map(lues -> {
                    var faits = conditions.de(grappe, lues);
                    return lues.pieces().stream()
                            .map(piece -> new PieceAttendue(
                                    piece,
                                    faits.fait(piece.condition()),
                                    donnees.getOrDefault(piece.libelle(), List.of())))
                            .toList();
                })
                .orElse(List.of());
        attendues.forEach(attendue -> donnees.remove(attendue.piece().libelle()));
        return new ListePieces(
                attendues, donnees.values().stream().flatMap(List::stream).toList());
    }

    /** @throws Refus when the grappe is not in the caller's périmètre, or an avis is given on its pieces */
    GrappeFiche modifiable(long grappeId) {
        var grappe = grappes.fiche(grappeId);
        if (!modifiable(grappe.statut())) {
            throw new Refus(
                    "Les pièces ne changent plus une fois l’avis donné\u00A0: la " + NomGrappe.cite(grappe.nom())
                            + " est à l’état «\u00A0" + grappe.statut().libelle()
                            + "\u00A0». Corrigez d’abord l’avis.");
        }
        return grappe;
    }

    /** @throws Refus when the file has no such piece */
    PieceDossier piece(long grappeId, long id) {
        return pieces.findByIdAndGrappeId(id, grappeId).orElseThrow(() -> perimetre.inconnu("Cette pièce", id));
    }

    /** @throws ModificationConcurrente when somebody changed it since */
    PieceDossier piece(long grappeId, long id, int version) {
        var piece = piece(grappeId, id);
        ModificationConcurrente.exigerVersion(piece.version(), version);
        return piece;
    }
}
