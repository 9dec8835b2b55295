package fr.treille.dossier.grappe;

import fr.treille.socle.commun.port.RegleEcheance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of SQL about the rows {@code g} of the views of grappes, for the lists of every module. */
public final class GrappesSql {

    /** With an ESSMS in one of the territoires {@code :territoire}, a code or several. */
    public static final String DU_TERRITOIRE =
            "g.id IN (SELECT tg.grappe_id FROM territoires_de_grappe tg WHERE tg.territoire_code IN (:territoire))";

    /** Of a grappe that was given up nothing is due. */
    private static final String SUIVIES = " WHERE g.region_code = :perimetreRegion AND g.statut <> 'ABANDONNEE'";

    private GrappesSql() {}

    /** The codes of the column {@code territoires}, the porteur's first. */
    public static List<String> territoires(ResultSet ligne) throws SQLException {
        return codes(ligne.getString("territoires"));
    }

    /** The codes of such a list, in its order. */
    public static List<String> codes(String liste) {
        return liste.isEmpty() ? List.of() : List.of(liste.split(","));
    }

    /**
     * The échéances of a rule in the région {@code :perimetreRegion}: {@code grappe_id}, {@code nature}, {@code jour},
     * {@code repere}, {@code fait}, {@code fait_le} and {@code fait_par}.
     *
     * @param quand what more is asked of them, from « AND » on, « » for nothing
     */
    public static String echeances(RegleEcheance regle, String quand) {
        return "SELECT g.id grappe_id, '" + regle.nature() + "' nature, " + regle.jour() + " jour, "
                + (regle.repere() ? "TRUE" : "FALSE") + " repere, " + regle.fait() + " fait, " + regle.faitLe()
                + " fait_le, " + regle.faitPar() + " fait_par" + depuis(regle) + quand;
    }

    /** Of those that are still to be done, {@code grappe_id}, {@code nature} and {@code jour}. */
    public static String aFaire(RegleEcheance regle, String quand) {
        return "SELECT g.id grappe_id, '" + regle.nature() + "' nature, " + regle.jour() + " jour" + depuis(regle)
                + " AND NOT (" + regle.fait() + ")" + quand;
    }

    /**
     * One row a grappe of the région {@code :perimetreRegion}: {@code grappe_id}, and under the nature of each of these rules the
     * day at which it is to be done, NULL when it is not. For a few grappes, where opening the tables once a rule costs more
     * than reading them.
     *
     * @param ou which grappes {@code g}
     */
    public static String jours(Collection<RegleEcheance> regles, String ou) {
        var jointures = regles.stream()
                .flatMap(regle -> regle.jointures().stream())
                .distinct()
                .collect(Collectors.joining(" "));
        return regles.stream()
                        .map(regle -> ", IF((" + regle.condition() + ") AND NOT (" + regle.fait() + "), " + regle.jour()
                                + ", NULL) AS " + regle.nature())
                        .collect(Collectors.joining(
                                "", "SELECT STRAIGHT_JOIN g.id grappe_id", " FROM grappes g " + jointures))
                + SUIVIES + " AND " + ou;
    }

    private static String depuis(RegleEcheance regle) {
        return " FROM grappes g " + regle.depuis() + SUIVIES + " AND (" + regle.condition() + ") AND " + regle.jour()
                + " IS NOT NULL";
    }
}
