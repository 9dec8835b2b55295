package fr.treille.pilotage.historique;

import fr.treille.socle.commun.trace.ObjetSuivi;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the SQL of the changes: each version {@code v} of a row beside {@code p}, what the row was before the transaction
 * that wrote it. All the versions of a transaction have the same {@code trace_le}; one with the same {@code trace_le} and
 * the same {@code version} as its predecessor {@code d} was not written by the application, and says so.
 */
final class VersionsSql {

    /** Author of what was written to the database beside the application. */
    static final long AILLEURS = -1;

    private static final String TOUTES = " FOR SYSTEM_TIME ALL ";

    private VersionsSql() {}

    /**
     * The changes of a kind of things.
     *
     * @param ou condition on {@code v}, or on the tables that its name needs
     * @param colonnes the columns looked at
     */
    static String changements(TableSuivie table, String ou, String... colonnes) {
        var cle = table.cle();
        var t = table.table();
        return "SELECT '" + table.objet() + "' objet, CAST(v." + cle + " AS CHAR) cle, " + table.libelle()
                + " libelle, IF(d." + cle + " IS NULL, v.trace_le, " + utc("v.row_start") + ") instant,"
                + " v.row_start debut, IF(d." + cle + " IS NULL, v.trace_par_id, " + AILLEURS + ") auteur_id,"
                + " IF(d." + cle + " IS NULL, v.trace_motif, '') motif, IF(p." + cle
                + " IS NULL, 'CREATION', 'MODIFICATION') operation, IF(p." + cle + " IS NULL, NULL, "
                + table.valeurs("p") + ") avant, " + table.valeurs("v") + " apres FROM " + t + TOUTES + "v LEFT JOIN "
                + t + TOUTES + "d ON d." + cle + " = v." + cle
                + " AND d.row_end = v.row_start AND d.version = v.version AND d.trace_le <=> v.trace_le LEFT JOIN " + t
                + TOUTES + "p ON p." + cle + " = v." + cle + " AND p.row_end = IF(d." + cle
                + " IS NULL, (SELECT MIN(w.row_start) FROM " + t + TOUTES + "w WHERE w." + cle + " = v." + cle
                + " AND w.trace_le = v.trace_le), v.row_start)" + table.jointures() + " WHERE (" + ou
                + ") AND (v.trace_le IS NOT NULL OR d." + cle + " IS NOT NULL) AND (p." + cle + " IS NULL OR "
                + table.change(colonnes) + ") AND NOT EXISTS (SELECT 1 FROM " + t + TOUTES + "n WHERE n." + cle
                + " = v." + cle
                + " AND n.row_start = v.row_end AND n.version <> v.version AND n.trace_le = v.trace_le)";
    }

    /**
     * The rows of a kind of things that went: their last version says who took them away when the application did, having
     * been written for that alone.
     */
    static String suppressions(TableSuivie table, String ou) {
        var cle = table.cle();
        var t = table.table();
        return "SELECT '" + table.objet() + "' objet, CAST(v." + cle + " AS CHAR) cle, " + table.libelle()
                + " libelle, IF(d." + cle + " IS NULL, " + utc("v.row_end") + ", v.trace_le) instant, v.row_end debut,"
                + " IF(d." + cle + " IS NULL, " + AILLEURS
                + ", v.trace_par_id) auteur_id, '' motif, 'SUPPRESSION' operation, " + table.valeurs("v")
                + " avant, NULL apres FROM " + t + TOUTES + "v LEFT JOIN " + t + TOUTES + "d ON d." + cle + " = v."
                + cle + " AND d.row_end = v.row_start AND d.version = v.version AND NOT (d.trace_le <=> v.trace_le)"
                + table.jointures() + " WHERE (" + ou + ") AND " + partie("v") + " AND NOT EXISTS (SELECT 1 FROM " + t
                + TOUTES + "n WHERE n." + cle + " = v." + cle + " AND n.row_start = v.row_end)";
    }

    /**
     * The ESSMS that joined, left or changed, gathered by change of their grappe {@code g}: its row is written first, and
     * held until the end, so that the version of the moment says who and when.
     *
     * @param ou condition on {@code g}
     * @param membre condition on {@code v}, which spares reading all of them
     * @param colonnes the columns looked at
     */
    static List<String> essms(String ou, String membre, Collection<String> colonnes) {
        var cle = " v.grappe_id = n.grappe_id AND v.finess = n.finess";
        var entrees = "SELECT v.grappe_id, v.finess, v.row_start quand, TRUE entre FROM grappe_essms" + TOUTES
                + "v WHERE " + membre + " AND NOT EXISTS (SELECT 1 FROM grappe_essms" + TOUTES + "n WHERE" + cle
                + " AND n.row_end = v.row_start)";
        var sorties = "SELECT v.grappe_id, v.finess, v.row_end, FALSE FROM grappe_essms" + TOUTES + "v WHERE " + membre
                + " AND "
                + partie("v") + " AND NOT EXISTS (SELECT 1 FROM grappe_essms" + TOUTES + "n WHERE" + cle
                + " AND n.row_start = v.row_end)";
        var mouvements = enTete()
                + " JSON_OBJECT('retires', GROUP_CONCAT(IF(e.entre, NULL, COALESCE(t.nom, e.finess)) ORDER BY t.nom"
                + " SEPARATOR ', ')) avant, JSON_OBJECT('ajoutes', GROUP_CONCAT(IF(e.entre, COALESCE(t.nom, e.finess),"
                + " NULL) ORDER BY t.nom SEPARATOR ', ')) apres FROM (" + entrees
                + (colonnes.contains("ajoutes") ? "" : " AND FALSE") + " UNION ALL " + sorties
                + (colonnes.contains("retires") ? "" : " AND FALSE") + ") e" + grappe("e") + ou
                + " GROUP BY g.id, g.trace_le";
        var changees = Stream.of("situation", "heures_medico_sociales", "heures_totales")
                .filter(colonnes::contains)
                .map(colonne -> "NOT (n." + colonne + " <=> v." + colonne + ")")
                .collect(Collectors.joining(" OR "));
        var changements = enTete("CONCAT(g.nom, ' — ', IF(COUNT(*) = 1, MIN(COALESCE(t.nom, e.finess)),"
                        + " CONCAT(COUNT(*), ' ESSMS')))")
                + " JSON_OBJECT('situation', e.situation0, 'heures_medico_sociales', e.ms0, 'heures_totales', e.t0)"
                + " avant, JSON_OBJECT('situation', e.situation1, 'heures_medico_sociales', e.ms1, 'heures_totales',"
                + " e.t1) apres FROM (SELECT v.grappe_id, v.finess, v.row_start quand, n.situation situation0,"
                + " v.situation situation1, n.heures_medico_sociales ms0, v.heures_medico_sociales ms1,"
                + " n.heures_totales t0, v.heures_totales t1 FROM grappe_essms" + TOUTES + "v JOIN grappe_essms"
                + TOUTES + "n ON" + cle + " AND n.row_end = v.row_start AND (" + changees + ") WHERE " + membre + ") e"
                + grappe("e") + ou
                + " GROUP BY g.id, g.trace_le, e.situation0, e.situation1, e.ms0, e.ms1, e.t0, e.t1";
        return changees.isEmpty() ? List.of(mouvements) : List.of(mouvements, changements);
    }

    private static String enTete() {
        return enTete("g.nom");
    }

    private static String enTete(String libelle) {
        return "SELECT '" + ObjetSuivi.ESSMS + "' objet, CAST(g.id AS CHAR) cle, " + libelle
                + " libelle, g.trace_le instant, MIN(e.quand) debut, g.trace_par_id auteur_id, g.trace_motif motif,"
                + " 'MODIFICATION' operation,";
    }

    private static String grappe(String evenement) {
        return " JOIN grappe" + TOUTES + "g ON g.id = " + evenement + ".grappe_id AND g.row_start <= " + evenement
                + ".quand AND g.row_end > " + evenement + ".quand AND g.trace_le IS NOT NULL"
                + " LEFT JOIN etablissement t ON t.finess = " + evenement + ".finess WHERE ";
    }

    /** A version that is no longer the current one: the end of the current one lies beyond any date. */
    private static String partie(String version) {
        return version + ".row_end <= CURRENT_TIMESTAMP(6)";
    }

    private static String utc(@Nullable String instant) {
        return "CONVERT_TZ(" + instant + ", @@session.time_zone, '+00:00')";
    }
}
