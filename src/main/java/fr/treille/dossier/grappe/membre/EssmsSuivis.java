package fr.treille.dossier.grappe.membre;

import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.trace.ChampTrace;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.RecueilTrace;
import fr.treille.socle.commun.trace.TableTracee;
import fr.treille.socle.commun.trace.ValeurTracee;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The ESSMS of a grappe in the history: those that joined, left or changed, gathered by change of their grappe {@code g}: its row is written first, and held
 * until the end, so that the version of the moment says who and when.
 */
@Component
class EssmsSuivis implements RecueilTrace {

    private static final String TABLE = "grappe_essms";
    private static final String MEMBRES = TABLE + TOUTES;
    private static final List<String> MOUVEMENTS = List.of("ajoutes", "retires");
    private static final String MEME = " v.grappe_id = n.grappe_id AND v.finess = n.finess";
    private static final String ESSMS = "COALESCE(t.nom, e.finess)";

    private final List<ChampTrace> champs = TableTracee.de(ObjetTrace.ESSMS, TABLE, ESSMS)
            .texte("ajoutes", "ESSMS ajoutés")
            .texte("retires", "ESSMS retirés")
            .choix("situation", "Situation", Situation.class, Situation::libelle)
            .lu("solution_id", "Solution propre", "(SELECT s.nom FROM solutions_segur s WHERE s.id = {})")
            .champ("heures_annee", "Année des heures", ValeurTracee.ecrite(annee -> annee))
            .nombre("heures_totales", "Heures totales")
            .nombre("heures_apa", "Heures APA")
            .nombre("heures_pch", "Heures PCH")
            .nombre("heures_autres", "Autres heures médico-sociales")
            .texte("heures_financeur", "Financeur des autres heures")
            .nombre("verifiees_totales", "Heures totales vérifiées")
            .nombre("verifiees_apa", "Heures APA vérifiées")
            .nombre("verifiees_pch", "Heures PCH vérifiées")
            .nombre("verifiees_autres", "Autres heures vérifiées")
            .texte("verifiees_financeur", "Financeur vérifié")
            .texte("verifiees_aupres", "Heures vérifiées auprès de")
            .montant("equipement_demande", "Équipement demandé")
            .ouiNon("equipement_inventaire", "Inventaire de l’équipement")
            .nombre("equipement_devis", "Devis d’équipement")
            .champs();

    @Override
    public ObjetTrace objet() {
        return ObjetTrace.ESSMS;
    }

    @Override
    public List<ChampTrace> champs() {
        return champs;
    }

    @Override
    public List<String> changements(Collection<String> colonnes, boolean dUneGrappe) {
        // said of the members too, which spares reading all of them
        var membre = dUneGrappe ? "v.grappe_id = :cle" : "TRUE";
        var ou = dUneGrappe ? "g.id = :cle" : "g.region_code = :region";
        var mouvements = mouvements(colonnes, membre, ou);
        var changees = suivies()
                .filter(colonnes::contains)
                .map(colonne -> "NOT (n." + colonne + " <=> v." + colonne + ")")
                .collect(Collectors.joining(" OR "));
        return changees.isEmpty() ? List.of(mouvements) : List.of(mouvements, changements(changees, membre, ou));
    }

    private static String mouvements(Collection<String> colonnes, String membre, String ou) {
        var entrees = "SELECT v.grappe_id, v.finess, v.row_start quand, TRUE entre FROM " + MEMBRES + "v WHERE "
                + membre + " AND NOT EXISTS (SELECT 1 FROM " + MEMBRES + "n WHERE" + MEME
                + " AND n.row_end = v.row_start)";
        var sorties = "SELECT v.grappe_id, v.finess, v.row_end, FALSE FROM " + MEMBRES + "v WHERE " + membre + " AND "
                + RecueilTrace.passee("v") + " AND NOT EXISTS (SELECT 1 FROM " + MEMBRES + "n WHERE" + MEME
                + " AND n.row_start = v.row_end)";
        return enTete("g.nom") + " JSON_OBJECT('retires', GROUP_CONCAT(IF(e.entre, NULL, " + ESSMS
                + ") ORDER BY t.nom SEPARATOR ', ')) avant, JSON_OBJECT('ajoutes', GROUP_CONCAT(IF(e.entre, " + ESSMS
                + ", NULL) ORDER BY t.nom SEPARATOR ', ')) apres FROM (" + entrees
                + (colonnes.contains("ajoutes") ? "" : " AND FALSE") + " UNION ALL " + sorties
                + (colonnes.contains("retires") ? "" : " AND FALSE") + ") e" + deLaGrappe(ou)
                + " GROUP BY g.id, g.trace_le";
    }

    /** The columns of a member that may change. */
    private Stream<String> suivies() {
        return champs.stream().map(ChampTrace::colonne).filter(colonne -> !MOUVEMENTS.contains(colonne));
    }

    private String changements(String changees, String membre, String ou) {
        return enTete("CONCAT(g.nom, ' — ', IF(COUNT(*) = 1, MIN(" + ESSMS + "), CONCAT(COUNT(*), ' ESSMS')))")
                + " JSON_OBJECT(" + valeurs("_0") + ") avant, JSON_OBJECT(" + valeurs("_1")
                + ") apres FROM (SELECT v.grappe_id, v.finess, v.row_start quand, "
                + chacune("n.%1$s %1$s_0, v.%1$s %1$s_1") + " FROM " + MEMBRES + "v JOIN " + MEMBRES + "n ON" + MEME
                + " AND n.row_end = v.row_start AND (" + changees + ") WHERE " + membre + ") e" + deLaGrappe(ou)
                + " GROUP BY g.id, g.trace_le, " + chacune("e.%1$s_0, e.%1$s_1");
    }

    /** Their names and values, as they are told. */
    private String valeurs(String etat) {
        return champs.stream()
                .filter(champ -> !MOUVEMENTS.contains(champ.colonne()))
                .map(champ -> "'" + champ.colonne() + "', " + champ.valeur().lire("e." + champ.colonne() + etat))
                .collect(Collectors.joining(", "));
    }

    private String chacune(String forme) {
        return suivies().map(forme::formatted).collect(Collectors.joining(", "));
    }

    private static String enTete(String libelle) {
        return "SELECT '" + ObjetTrace.ESSMS + "' objet, CAST(g.id AS CHAR) cle, " + libelle
                + " libelle, g.trace_le instant, MIN(e.quand) debut, g.trace_par_id auteur_id, g.trace_motif motif,"
                + " 'MODIFICATION' operation,";
    }

    private static String deLaGrappe(String ou) {
        return " JOIN grappe" + TOUTES + "g ON g.id = e.grappe_id AND g.row_start <= e.quand AND g.row_end > e.quand"
                + " AND g.trace_le IS NOT NULL LEFT JOIN etablissements t ON t.finess = e.finess WHERE " + ou;
    }
}
