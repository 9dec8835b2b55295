package fr.treille.dossier.grappe;

import fr.treille.socle.commun.port.RegleEcheance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Pieces of SQL about the rows {@code g} of the views of grappes, for the lists of every module. */
public final class GrappesSql {

    /** With an ESSMS in one of the territoires {@code :territoire}, a code or several. */
    public static final String DU_TERRITOIRE =
            "g.id IN (SELECT tg.grappe_id FROM territoires_de_grappe tg WHERE tg.territoire_code IN (:territoire))";

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

    private static String depuis(RegleEcheance regle) {
        return " FROM grappes g " + regle.jointures()
                + " WHERE g.region_code = :perimetreRegion AND g.statut <> 'ABANDONNEE' AND ("
                + regle.condition() + ") AND " + regle.jour() + " IS NOT NULL";
    }
}
