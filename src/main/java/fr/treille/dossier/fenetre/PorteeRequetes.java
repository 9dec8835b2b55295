package fr.treille.dossier.fenetre;

import fr.treille.dossier.grappe.EcheancesFenetre;
import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.equipe.Perimetre;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom moving days of a window concerns, by the rules of the échéances themselves: those that read these days. */
@Component
class PorteeRequetes {

    private static final String RIEN = "SELECT 0 id FROM DUAL WHERE FALSE";

    private final JdbcClient base;
    private final Perimetre perimetre;

    PorteeRequetes(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    /** The kinds of échéances that fall on these days. */
    static List<String> natures(Collection<EtapeFenetre> etapes, List<RegleEcheance> regles) {
        return regles.stream()
                .filter(regle -> etapes.stream().anyMatch(etape -> regle.jour().contains(colonne(etape))))
                .map(RegleEcheance::nature)
                .distinct()
                .toList();
    }

    /** In one statement, among the files of the périmètre. */
    PorteeProrogation portee(long fenetreId, Collection<EtapeFenetre> etapes, List<RegleEcheance> regles) {
        // the closings of a window are the one day of dépôt of each of its grappes
        var branches = etapes.stream()
                .flatMap(etape -> regles.stream()
                        .filter(regle -> regle.jour().contains(colonne(etape)))
                        .map(regle -> "SELECT g.id FROM grappes g JOIN fenetres f ON f.id = g.fenetre_id "
                                + regle.depuis() + " WHERE g.fenetre_id = :fenetre AND " + perimetre.sql("g")
                                + " AND g.statut <> 'ABANDONNEE' AND (" + regle.condition() + ") AND NOT ("
                                + regle.fait() + ") AND "
                                + concerne(etape)))
                .collect(Collectors.joining(" UNION ALL "));
        var irrecevables = "(SELECT COUNT(*) FROM grappes g WHERE g.fenetre_id = :fenetre AND g.irrecevable_cause IN"
                + " (:causes) AND " + perimetre.sql("g") + ")";
        return base.sql("SELECT COUNT(DISTINCT e.id) dossiers, COUNT(e.id) echeances, " + irrecevables
                        + " irrecevables FROM (" + (branches.isEmpty() ? RIEN : branches) + ") e")
                .params(perimetre.valeurs())
                .param("fenetre", fenetreId)
                .param("causes", causes(etapes))
                .query((rs, rang) -> new PorteeProrogation(
                        rs.getLong("dossiers"), rs.getLong("echeances"), rs.getLong("irrecevables")))
                .single();
    }

    /** What would not have been late with other days; never an empty list, which SQL does not write. */
    private static List<String> causes(Collection<EtapeFenetre> etapes) {
        var depot = etapes.contains(EtapeFenetre.CLOTURE) || etapes.contains(EtapeFenetre.CLOTURE_MULTIREGIONALE);
        var recevabilite = etapes.contains(EtapeFenetre.RECEVABILITE);
        return List.of(
                depot ? CauseIrrecevabilite.HORS_DELAI.name() : "",
                recevabilite ? CauseIrrecevabilite.COMPLEMENTS.name() : "");
    }

    private static String colonne(EtapeFenetre etape) {
        return switch (etape) {
            case OUVERTURE -> "f.ouverture";
            case CLOTURE_MULTIREGIONALE, CLOTURE -> EcheancesFenetre.DEPOT;
            case RECEVABILITE -> EcheancesFenetre.RECEVABILITE;
            case INSTRUCTION -> EcheancesFenetre.INSTRUCTION;
            case SELECTION -> EcheancesFenetre.SELECTION;
            case ENGAGEMENT -> EcheancesFenetre.ENGAGEMENT;
        };
    }

    /** A grappe over several régions has its own closing where the call gives one. */
    private static String concerne(EtapeFenetre etape) {
        return switch (etape) {
            case CLOTURE_MULTIREGIONALE -> "g.multiregionale";
            case CLOTURE -> "(NOT g.multiregionale OR f.cloture_multiregionale IS NULL)";
            default -> "TRUE";
        };
    }
}
