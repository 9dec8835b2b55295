package fr.treille.pilotage.historique;

import fr.treille.socle.commun.trace.RecueilTrace;
import fr.treille.socle.commun.trace.TableTracee;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the SQL of the changes: each version {@code v} of a row beside {@code p}, what the row was before the transaction
 * that wrote it. All the versions of a transaction have the same {@code trace_le}; one with the same {@code trace_le} and
 * the same {@code version} as its predecessor {@code d} was not written by the application, and says so.
 */
final class VersionsSql {

    /** Author of what was written to the database beside the application. */
    static final long AILLEURS = -1;

    private static final String TOUTES = RecueilTrace.TOUTES;

    private VersionsSql() {}

    /**
     * The changes of a kind of things.
     *
     * @param ou condition on {@code v}, or on the tables that its name needs
     * @param colonnes the columns looked at
     */
    static String changements(TableTracee table, String ou, Collection<String> colonnes) {
        var cle = table.colonneCle();
        var t = table.table();
        return "SELECT '" + table.objet() + "' objet, CAST(v." + cle + " AS CHAR) cle, " + libelle(table)
                + " libelle, IF(d." + cle + " IS NULL, v.trace_le, " + utc("v.row_start") + ") instant,"
                + " v.row_start debut, IF(d." + cle + " IS NULL, v.trace_par_id, " + AILLEURS + ") auteur_id,"
                + " IF(d." + cle + " IS NULL, v.trace_motif, '') motif, IF(p." + cle
                + " IS NULL, 'CREATION', 'MODIFICATION') operation, IF(p." + cle + " IS NULL, NULL, "
                + valeurs(table, "p") + ") avant, " + valeurs(table, "v") + " apres FROM " + t + TOUTES + "v LEFT JOIN "
                + t + TOUTES + "d ON d." + cle + " = v." + cle
                + " AND d.row_end = v.row_start AND d.version = v.version AND d.trace_le <=> v.trace_le LEFT JOIN " + t
                + TOUTES + "p ON p." + cle + " = v." + cle + " AND p.row_end = IF(d." + cle
                + " IS NULL, (SELECT MIN(w.row_start) FROM " + t + TOUTES + "w WHERE w." + cle + " = v." + cle
                + " AND w.trace_le = v.trace_le), v.row_start)" + jointures(table) + " WHERE (" + ou
                + ") AND (v.trace_le IS NOT NULL OR d." + cle + " IS NOT NULL) AND (p." + cle + " IS NULL OR "
                + change(colonnes) + ") AND NOT EXISTS (SELECT 1 FROM " + t + TOUTES + "n WHERE n." + cle
                + " = v." + cle
                + " AND n.row_start = v.row_end AND n.version <> v.version AND n.trace_le = v.trace_le)";
    }

    /**
     * The rows of a kind of things that went: their last version says who took them away when the application did, having
     * been written for that alone.
     */
    static String suppressions(TableTracee table, String ou) {
        var cle = table.colonneCle();
        var t = table.table();
        return "SELECT '" + table.objet() + "' objet, CAST(v." + cle + " AS CHAR) cle, " + libelle(table)
                + " libelle, IF(d." + cle + " IS NULL, " + utc("v.row_end") + ", v.trace_le) instant, v.row_end debut,"
                + " IF(d." + cle + " IS NULL, " + AILLEURS
                + ", v.trace_par_id) auteur_id, '' motif, 'SUPPRESSION' operation, " + valeurs(table, "v")
                + " avant, NULL apres FROM " + t + TOUTES + "v LEFT JOIN " + t + TOUTES + "d ON d." + cle + " = v."
                + cle + " AND d.row_end = v.row_start AND d.version = v.version AND NOT (d.trace_le <=> v.trace_le)"
                + jointures(table) + " WHERE (" + ou + ") AND " + RecueilTrace.passee("v")
                + " AND NOT EXISTS (SELECT 1 FROM " + t
                + TOUTES + "n WHERE n." + cle + " = v." + cle + " AND n.row_start = v.row_end)";
    }

    /** Whether there is one now. */
    static String existe(TableTracee table, String ou) {
        return "SELECT EXISTS (SELECT 1 FROM " + table.table() + " v" + jointures(table) + " WHERE " + ou + ")";
    }

    /** What its name, its région and whoever looks for its grappe need. */
    private static String jointures(TableTracee table) {
        return (table.estDeGrappe() ? " JOIN grappes gr ON gr.id = v.grappe_id" : "") + table.jointures();
    }

    /** SQL of its région. */
    static String region(TableTracee table) {
        return table.estDeGrappe() ? "gr.region_code" : table.region();
    }

    private static String libelle(TableTracee table) {
        if (!table.estDeGrappe()) {
            return table.nom();
        }
        return table.nom().isEmpty() ? "gr.nom" : "CONCAT(gr.nom, ' — ', " + table.nom() + ")";
    }

    /** A JSON object of the shown values of that version. */
    private static String valeurs(TableTracee table, String version) {
        return table.champs().stream()
                .map(champ -> "'" + champ.colonne() + "', " + champ.valeur().lire(version + "." + champ.colonne()))
                .collect(Collectors.joining(", ", "JSON_OBJECT(", ")"));
    }

    /** Condition that one of these columns changed from the version {@code p} to {@code v}. */
    private static String change(Collection<String> colonnes) {
        return colonnes.stream()
                .map(colonne -> "NOT (p." + colonne + " <=> v." + colonne + ")")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static String utc(@Nullable String instant) {
        return "CONVERT_TZ(" + instant + ", @@session.time_zone, '+00:00')";
    }
}
