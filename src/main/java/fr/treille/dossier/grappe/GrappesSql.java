package fr.treille.dossier.grappe;

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
}
