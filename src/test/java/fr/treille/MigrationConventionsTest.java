package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Conventions that outlived their decision or their project, before something ended them, are caduques; the others stand. */
@TestIntegration
class MigrationConventionsTest {

    @Autowired
    private DataSource source;

    private static String grappe(int id, String statut, String reste) {
        return "SET STATEMENT sql_mode = '', foreign_key_checks = 0, check_constraint_checks = 0 FOR INSERT INTO grappe SET id = "
                + id
                + ", region_code = '76', nom = 'G" + id + "', statut = '" + statut
                + "', favorable = TRUE, montant = 100"
                + reste;
    }

    private static String convention(int id, String etat, String signee) {
        return "SET STATEMENT foreign_key_checks = 0 FOR INSERT INTO convention (id, grappe_id, region_code, etat, reference,"
                + " date_convention, document_id, montant, premier_versement, second_versement, duree_mois, porteur,"
                + " destinataire, generee_le, generee_par_id, signee_le) VALUES (" + id + ", " + id + ", '76', '" + etat
                + "', 'R" + id + "', '2025-06-02', 1, 100, 50, 50, 21, 'P', 'D', '2025-06-02 08:00:00', 1, " + signee
                + ")";
    }

    private static String decision(int grappe, String le, String retiree) {
        return "SET STATEMENT foreign_key_checks = 0 FOR INSERT INTO decision (grappe_id, favorable, montant_calcule, montant,"
                + " motif, competence, decide_le, decide_par_id, courante, retiree_le, retrait_motif) VALUES (" + grappe
                + ", TRUE, 100, 100, 'M', 'C', '" + le + "', 1, " + (retiree.equals("NULL") ? "1" : "NULL") + ", "
                + retiree
                + ", " + (retiree.equals("NULL") ? "''" : "'Illégale'") + ")";
    }

    @Test
    void une_convention_que_rien_n_avait_finie_est_caduque_du_jour_de_son_retrait_ou_de_son_abandon()
            throws SQLException {
        try (var migree = new BaseMigree(source)) {
            migree.migrer("72?");
            var base = migree.base();
            for (var ecriture : List.of(
                    grappe(1, "NOTIFIEE", ""),
                    convention(1, "ENVOYEE", "NULL"),
                    decision(1, "2025-06-01 08:00:00", "NULL"),
                    grappe(2, "A_DECIDER", ""),
                    convention(2, "ENVOYEE", "NULL"),
                    decision(2, "2025-06-01 08:00:00", "'2025-06-20 08:00:00'"),
                    grappe(3, "NOTIFIEE", ""),
                    convention(3, "ENVOYEE", "NULL"),
                    decision(3, "2025-06-01 08:00:00", "'2025-06-21 08:00:00'"),
                    decision(3, "2025-06-25 08:00:00", "NULL"),
                    grappe(
                            4,
                            "ABANDONNEE",
                            ", abandon_le = '2025-06-21', abandon_motif = 'M', abandon_saisi_le = '2025-06-22 08:00:00',"
                                    + " abandon_par_id = 1, abandon_depuis = 'CONVENTIONNEE'"),
                    convention(4, "SIGNEE", "'2025-06-10'"),
                    grappe(5, "CONVENTIONNEE", ""),
                    convention(5, "SIGNEE", "'2025-06-10'"))) {
                base.sql(ecriture).update();
            }

            migree.migrer("latest");

            assertThat(base.sql("SELECT CONCAT_WS(' ', id, etat, courante, caduque_le, caduque_cause) FROM convention"
                                    + " ORDER BY id")
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "1 ENVOYEE 1",
                            "2 CADUQUE 2025-06-20 RETRAIT",
                            "3 CADUQUE 2025-06-21 RETRAIT",
                            "4 CADUQUE 2025-06-22 DESISTEMENT",
                            "5 SIGNEE 1");
            assertThat(base.sql("SELECT id FROM convention_de_grappe ORDER BY id")
                            .query(Integer.class)
                            .list())
                    .containsExactly(1, 4, 5);
        }
    }
}
