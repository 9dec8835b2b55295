package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What avis said of a grappe that is joined, before it was found of that grappe, is found of it. */
@TestIntegration
class MigrationAvisTest {

    @Autowired
    private DataSource source;

    private static String instruction(int grappe, String favorable, int coche) {
        return "SET STATEMENT foreign_key_checks = 0 FOR INSERT INTO instruction (grappe_id, ouverte_le, ouverte_par_id,"
                + " favorable, motif, recommandations, vigilances, rejoint_grappe_financee, calendrier_coherent, decide_le,"
                + " decide_par_id, double_financement) VALUES (" + grappe + ", '2025-06-02', 7, " + favorable
                + ", 'Motif', '', '', " + coche + ", " + coche + ", IF(" + favorable
                + " IS NULL, NULL, '2025-06-20'), IF("
                + favorable + " IS NULL, NULL, 7), 'Opérations distinctes')";
    }

    @Test
    void ce_que_les_avis_disaient_d_une_grappe_rejointe_devient_ses_deux_appreciations() throws SQLException {
        try (var migree = new BaseMigree(source)) {
            migree.migrer("66?");
            var base = migree.base();
            for (var ecriture : List.of(
                    "SET STATEMENT foreign_key_checks = 0 FOR INSERT INTO grappe (id, region_code, appel_id, fenetre_id, nom,"
                            + " type, porteur_finess) VALUES (41, '76', 70, 71, 'Une', 'ACQUISITION', '310000001'),"
                            + " (42, '76', 70, 71, 'Deux', 'ACQUISITION', '310000001'),"
                            + " (43, '76', 70, 71, 'Trois', 'ACQUISITION', '310000001'),"
                            + " (44, '76', 70, 71, 'Quatre', 'ACQUISITION', '310000001')",
                    instruction(41, "TRUE", 1),
                    instruction(42, "TRUE", 0),
                    instruction(43, "TRUE", 1),
                    instruction(44, "NULL", 1),
                    "SET STATEMENT foreign_key_checks = 0 FOR INSERT INTO reponse_verification (grappe_id, sujet, satisfait,"
                            + " motif) VALUES (43, 'REJOINTE_RISQUE', FALSE, 'Dit ici')",
                    "SET STATEMENT foreign_key_checks = 0 FOR INSERT INTO appreciation (grappe_id, critere, satisfait, motif,"
                            + " constat, appreciee_le, appreciee_par_id) VALUES (41, 'SOLUTION', TRUE, 'Liste', REPEAT('a', 64),"
                            + " '2025-06-02', 7)")) {
                base.sql(ecriture).update();
            }
            var versions = "SELECT COUNT(*) FROM instruction FOR SYSTEM_TIME ALL";
            var avant = base.sql(versions).query(Integer.class).single();
            migree.migrer("latest");

            assertThat(base.sql(
                                    "SELECT CONCAT(grappe_id, ' ', sujet, ' ', satisfait, ' ', COALESCE(trace_par_id, '-'), ' ',"
                                            + " COALESCE(DATE(trace_le), '-')) FROM reponse_verification ORDER BY grappe_id, sujet")
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "41 REJOINTE_MARCHE 1 7 2025-06-20",
                            "41 REJOINTE_RISQUE 1 7 2025-06-20",
                            "43 REJOINTE_MARCHE 1 7 2025-06-20",
                            "43 REJOINTE_RISQUE 0 - -");
            assertThat(base.sql("SELECT CONCAT(critere, '[', objet, ']') FROM appreciation")
                            .query(String.class)
                            .list())
                    .containsExactly("SOLUTION[]");
            assertThat(base.sql("SELECT DISTINCT double_financement FROM instruction")
                            .query(String.class)
                            .list())
                    .as("what was said stays as it was said")
                    .containsExactly("Opérations distinctes");
            assertThat(base.sql(versions).query(Integer.class).single())
                    .as("the history tells only what people did")
                    .isEqualTo(avant);
        }
    }
}
