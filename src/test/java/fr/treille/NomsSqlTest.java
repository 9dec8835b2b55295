package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The detector of {@link FrontieresSqlTest}: what it must see in a text, and what it must not take for a table. */
class NomsSqlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                SELECT * FROM grappe g WHERE g.id = ?                              | grappe
                 LEFT JOIN agent r ON r.id = g.responsable_id                      | agent
                select g from Grappe g join fetch g.membres                        | Grappe membres
                SELECT 1 FROM a.grappe                                             | grappe
                SELECT 1 FROM `treille`.`grappe` `g`                               | grappe
                INSERT INTO message (id, corps) VALUES (?, ?)                      | message
                INSERT IGNORE INTO message VALUES (?)                              | message
                INSERT message (id) VALUES (?)                                     | message
                REPLACE INTO agenda (agent_id) VALUES (?)                          | agenda
                REPLACE agenda VALUES (?)                                          | agenda
                UPDATE grappe SET nom = ?                                          | grappe
                UPDATE grappe g, message m SET g.nom = m.objet                     | grappe message
                update Grappe g set g.nom = :nom                                   | Grappe
                DELETE FROM document WHERE id = ?                                  | document
                delete Grappe g where g.id = 1                                     | Grappe
                TRUNCATE TABLE document                                            | document
                LOCK TABLES a READ, b WRITE                                        | a b
                SELECT * FROM a x, b y WHERE x.c = y.c                             | a b
                SELECT * FROM a, b                                                 | a b
                SELECT * FROM a JOIN b ON a.x = b.x, c WHERE 1                     | a b c
                SELECT * FROM (a x JOIN b y ON x.i = y.i), c                       | a b c
                SELECT * FROM (SELECT d.id, d.nom FROM d) z, e                     | d e
                SELECT (SELECT COUNT(*) FROM b WHERE b.x IN (1, 2)), c FROM a      | b a
                SELECT a, b FROM t ORDER BY c, d                                   | t
                SELECT 1 FROM a USE INDEX (b, c) WHERE d IN (e, f)                 | a
                SELECT STRAIGHT_JOIN g.id FROM a STRAIGHT_JOIN b                   | a b
                SELECT 1 FROM mesure FOR SYSTEM_TIME ALL m JOIN x y ON TRUE        | mesure x
                WITH z AS (SELECT 1 FROM a) SELECT 1 FROM z                        | a z
                SELECT 1 FROM a UNION ALL SELECT 1 FROM b                          | a b
                EXISTS (TABLE a)                                                   | a
                , grappe g WHERE g.id = 1                                          | grappe
                SELECT 1 FROM a -- as FROM secret of old                           | a
                SELECT 1 FROM/* the table of */grappe                              | grappe
                ' AND x IN (SELECT y FROM grappe WHERE z = '                       | grappe
                SELECT n FROM a n, JSON_TABLE(n.r, '$[*]' COLUMNS (c INT PATH '$')) j | a JSON_TABLE
                """)
    void un_nom_a_la_place_d_une_table_est_vu(String texte, String noms) {
        assertThat(NomsSql.de(texte).noms()).containsExactlyInAnyOrder(noms.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id, message, document WHERE grappe = 1 ORDER BY message, document",
                " AND g.grappe_id = :grappe FOR UPDATE",
                " ON DUPLICATE KEY UPDATE ",
                ", message.objet, document.nom",
                ", message, document",
                "La grappe a été déposée, un message part.",
                "(a, b)",
                " FROM (\u0001) e JOIN x ON TRUE",
                ""
            })
    void un_nom_ailleurs_ne_l_est_pas(String texte) {
        assertThat(NomsSql.de(texte).noms()).doesNotContain("message", "document", "grappe");
        assertThat(NomsSql.de(texte).trous()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM ",
                "SELECT * FROM \u0001 WHERE id = ?",
                "UPDATE \u0001 SET trace_le = ?",
                "SELECT 1 FROM %s g",
                "SELECT 1 FROM a JOIN %2$s ON TRUE",
                "INSERT IGNORE INTO \u0001 (\u0001)",
                "SELECT 1 FROM a, \u0001",
                "SELECT 1 FROM {} x",
                " LEFT JOIN "
            })
    void une_place_laissee_a_autre_chose_est_dite(String texte) {
        assertThat(NomsSql.de(texte).trous()).isTrue();
    }

    @Test
    void un_texte_suivi_d_un_autre_garde_ce_qu_il_nomme() {
        assertThat(NomsSql.de("SELECT 1 FROM \u0001, grappe g").noms()).containsExactly("grappe");
    }
}
