package fr.treille.longueurs;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The columns of text of the migrated database. */
@Component
class Schema {

    private final JdbcClient base;

    Schema(JdbcClient base) {
        this.base = base;
    }

    /** How many characters each holds at least, by « table.colonne ». */
    Map<String, Long> longueurs() {
        var longueurs = new TreeMap<String, Long>();
        base.sql("SELECT c.table_name, c.column_name, c.data_type, c.character_maximum_length, c.character_octet_length"
                        + " FROM information_schema.columns c JOIN information_schema.tables t"
                        + " ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
                        + " WHERE c.table_schema = DATABASE() AND t.table_type <> 'VIEW' AND c.character_set_name IS NOT NULL"
                        + " AND c.table_name NOT LIKE 'flyway%'")
                .query((rs, rang) -> longueurs.put(
                        rs.getString(1) + "." + rs.getString(2),
                        // a TEXT is bounded in bytes, four of them a character at most
                        rs.getString(3).endsWith("text") ? rs.getLong(5) / 4 : rs.getLong(4)))
                .list();
        return longueurs;
    }

    /** How many rows hold exactly that. */
    long lignes(String colonne, String valeur) {
        var mots = colonne.split("\\.");
        return base.sql("SELECT COUNT(*) FROM " + mots[0] + " WHERE BINARY " + mots[1] + " = ?")
                .param(valeur)
                .query(Long.class)
                .single();
    }

    /** How many rows have that somewhere. */
    long avec(String colonne, String morceau) {
        var mots = colonne.split("\\.");
        return base.sql("SELECT COUNT(*) FROM " + mots[0] + " WHERE " + mots[1] + " LIKE CONCAT('%', ?, '%')")
                .param(morceau)
                .query(Long.class)
                .single();
    }

    /** The longest value there. */
    long plusLongue(String colonne) {
        var mots = colonne.split("\\.");
        return base.sql("SELECT COALESCE(MAX(CHAR_LENGTH(" + mots[1] + ")), 0) FROM " + mots[0])
                .query(Long.class)
                .single();
    }
}
