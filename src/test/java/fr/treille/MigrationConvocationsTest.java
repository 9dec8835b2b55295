package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A point planned before its organizer was kept has as organizer who planned it, and not who moved it last. */
@TestIntegration
class MigrationConvocationsTest {

    @Autowired
    private DataSource source;

    @Test
    void un_point_d_avant_est_organise_par_qui_l_a_planifie() throws SQLException {
        try (var migree = new BaseMigree(source)) {
            migree.migrer("44?");
            var base = migree.base();
            for (var ecriture : List.of(
                    "INSERT INTO agent (id, courriel, prenom, nom, fonction, role) VALUES"
                            + " (7, 'alix@ars.test', 'Alix', 'Essai', '', 'ADMINISTRATION'),"
                            + " (8, 'camille@ars.test', 'Camille', 'Exemple', '', 'ADMINISTRATION')",
                    "SET STATEMENT foreign_key_checks = 0 FOR INSERT INTO point_mensuel (id, grappe_id, mois, etat, jour,"
                            + " heure, duree_minutes, trace_par_id, trace_le) VALUES"
                            + " (3, 42, '2025-06-01', 'PREVU', '2025-06-12', '10:00', 60, 7, '2025-06-02'),"
                            + " (4, 42, '2025-07-01', 'PREVU', '2025-07-12', '10:00', 60, NULL, NULL)",
                    "SET STATEMENT foreign_key_checks = 0 FOR UPDATE point_mensuel SET jour = '2025-06-20', etat = 'REPORTE',"
                            + " sequence = 1, trace_par_id = 8 WHERE id = 3")) {
                base.sql(ecriture).update();
            }
            migree.migrer("latest");

            assertThat(base.sql(
                                    "SELECT CONCAT(id, ' ', organisateur_nom, ' ', organisateur_courriel, ' ', invites_visibles)"
                                            + " FROM point_mensuel ORDER BY id")
                            .query(String.class)
                            .list())
                    .containsExactly("3 Alix Essai alix@ars.test 0", "4   0");
        }
    }
}
