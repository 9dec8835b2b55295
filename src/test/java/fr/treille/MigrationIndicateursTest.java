package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.ReglesEcrites;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** e-prescription and e-parcours, one indicator of the first calls, are two; a measure goes to its own where it says which. */
@TestIntegration
class MigrationIndicateursTest {

    @Autowired
    private DataSource source;

    private static String mesure(String finess, String commentaire) {
        return "INSERT INTO mesure (periode_id, finess, indicateur, numerateur, commentaire, source) VALUES (5, '"
                + finess + "', 'E_PRESCRIPTION', 12, '" + commentaire + "', 'SAISIE')";
    }

    @Test
    void deux_indicateurs_et_chaque_mesure_au_sien_ou_dite() throws SQLException {
        try (var migree = new BaseMigree(source)) {
            migree.migrer("30?");
            var base = migree.base();
            base.sql("INSERT INTO agent (id, courriel, prenom, nom, fonction, role) VALUES"
                            + " (7, 'alix@ars.test', 'Alix', 'Essai', '', 'ADMINISTRATION')")
                    .update();
            migree.migrer("86?");
            for (var ecriture : List.of(
                    "SET STATEMENT foreign_key_checks = 0 FOR INSERT INTO grappe (id, region_code, appel_id, fenetre_id, nom,"
                            + " type, porteur_finess) VALUES (42, '76', 1, 1, 'Une', 'ACQUISITION', '310000001')",
                    "SET STATEMENT foreign_key_checks = 0 FOR INSERT INTO periode_mesure (id, grappe_id, region_code, debut, fin)"
                            + " VALUES (5, 42, '76', '2025-01-01', '2025-03-31')",
                    mesure("310000001", "Ordonnances : prescription du mois"),
                    mesure("310000002", "Par le carnet de liaison"),
                    mesure("310000003", ""),
                    mesure("310000004", "prescription et e-parcours"))) {
                base.sql(ecriture).update();
            }
            migree.migrer("latest");

            assertThat(base.sql("SELECT CONCAT(finess, ' ', indicateur, ' ', commentaire) FROM mesure ORDER BY finess")
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "310000001 E_PRESCRIPTION Ordonnances : prescription du mois",
                            "310000002 E_PARCOURS Par le carnet de liaison",
                            "310000003 E_PRESCRIPTION Comptait aussi l’e-parcours, avant leur séparation : à répartir",
                            "310000004 E_PRESCRIPTION Comptait aussi l’e-parcours, avant leur séparation : à répartir –"
                                    + " prescription et e-parcours");
            for (var regles :
                    base.sql("SELECT regles FROM edition").query(String.class).list()) {
                assertThat(ReglesEcrites.lire(regles).cibles())
                        .filteredOn(cible -> cible.seuil() == null)
                        .extracting(CibleFiche::code, CibleFiche::libelle, CibleFiche::denominateur)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple(
                                        "E_PRESCRIPTION", "e-prescription (facultatif)", null),
                                org.assertj.core.groups.Tuple.tuple("E_PARCOURS", "e-parcours (facultatif)", null));
            }
        }
    }
}
