package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lines frozen before lines multiplied, and hours declared before annexe 1, are read as what they were. */
@TestIntegration
class MigrationFinancementTest {

    @Autowired
    private DataSource source;

    @Test
    void une_ligne_arretee_avant_multiplie_et_des_heures_d_avant_sont_d_autres_heures() throws SQLException {
        try (var migree = new BaseMigree(source)) {
            migree.migrer("51?");
            var base = migree.base();
            for (var ecriture : List.of(
                    "SET STATEMENT foreign_key_checks = 0 FOR INSERT INTO grappe_ligne_financement (grappe_id, position,"
                            + " libelle, quantite, montant_unitaire, total, explication) VALUES"
                            + " (42, 0, 'Usage', 46, 7000, 322000, ''), (42, 1, 'Usage, SAAD', 1, 7000, 5600, ''),"
                            + " (42, 2, 'Logiciel, SAAD', 1, 14000, 9333.33, ''),"
                            + " (42, 3, 'Équipement des petits OG', 1, 120000, 80000, ''),"
                            + " (42, 4, 'AMOA des petits OG', 1, 50000, 0, '')",
                    "SET STATEMENT foreign_key_checks = 0 FOR INSERT INTO grappe_essms (grappe_id, finess, og_finess,"
                            + " territoire_code, position, situation, heures_medico_sociales, heures_totales) VALUES"
                            + " (42, '310000017', '310000025', '31', 1, 'ACQUISITION', 8000, 10000)",
                    "INSERT INTO import_finess (id, nom_fichier, taille, sha256, genre, date_extraction, etat, auteur, debut)"
                            + " VALUES (5, 'a.csv', 1, REPEAT('a', 64), 'CS1100502', '2025-01-01', 'TERMINE', 'x', NOW()),"
                            + " (6, 'b.csv', 1, REPEAT('b', 64), 'CS1100502', '2025-04-01', 'TERMINE', 'x', NOW())",
                    "INSERT INTO etablissement (finess, og_finess, nom, territoire_code, categorie_code, essms, recherche,"
                            + " source, empreinte, cree_import_id) VALUES"
                            + " ('310000017', '310000025', 'Aide', '31', '460', TRUE, '', 'CSV', 0, 6),"
                            + " ('810000017', '310000025', 'EHPAD', '81', '500', TRUE, '', 'CSV', 0, 6)")) {
                base.sql(ecriture).update();
            }
            var versions = "SELECT COUNT(*) FROM grappe_essms FOR SYSTEM_TIME ALL";
            var avant = base.sql(versions).query(Integer.class).single();
            migree.migrer("latest");

            assertThat(base.sql(
                                    "SELECT CONCAT(position, ' ', prorata + 0, ' ', unite) FROM grappe_ligne_financement"
                                            + " WHERE ROUND(quantite * montant_unitaire * prorata, 2) = total ORDER BY position")
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "0 1.00000000 ESSMS",
                            "1 0.80000000 ESSMS",
                            "2 0.66666643 ESSMS",
                            "3 0.66666667 PROJET",
                            "4 0.00000000 PROJET");
            assertThat(base.sql(
                                    "SELECT CONCAT(heures_autres, ' ', heures_totales, ' ', COALESCE(heures_financeur, '-'), ' ',"
                                            + " saad) FROM essms_de_grappe")
                            .query(String.class)
                            .list())
                    .containsExactly("8000.00 10000.00 - 1");
            // the migration writes no version of its own: the history tells only what people did
            assertThat(base.sql(versions).query(Integer.class).single()).isEqualTo(avant);
            assertThat(base.sql("SELECT CONCAT(id, ' ', territoires, ' ', nationale) FROM derniere_extraction")
                            .query(String.class)
                            .list())
                    .containsExactly("6 2 0");
            assertThat(base.sql("SELECT code FROM categorie WHERE saad ORDER BY code")
                            .query(String.class)
                            .list())
                    .containsExactly("209", "460", "640");
        }
    }
}
