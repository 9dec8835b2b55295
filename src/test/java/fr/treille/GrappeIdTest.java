package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Documents and messages written before they knew their grappe learn it from their address, and from the relances. */
@TestIntegration
class GrappeIdTest {

    private static final String BASE = "treille_grappe_id";

    @Autowired
    JdbcConnectionDetails adresse;

    @Autowired
    JdbcClient serveur;

    private JdbcClient base;

    @BeforeEach
    void creer() {
        supprimer();
        serveur.sql("CREATE DATABASE " + BASE).update();
        base = JdbcClient.create(source());
    }

    @AfterEach
    void supprimer() {
        serveur.sql("DROP DATABASE IF EXISTS " + BASE).update();
    }

    private DriverManagerDataSource source() {
        return new DriverManagerDataSource(
                adresse.getJdbcUrl().replaceFirst("/treille\\b", "/" + BASE),
                adresse.getUsername(),
                adresse.getPassword());
    }

    private void migrer(String version) {
        Flyway.configure()
                .dataSource(source())
                .initSql("SET system_versioning_alter_history = KEEP")
                .target(version)
                .load()
                .migrate();
    }

    @Test
    void ce_qui_est_deja_ecrit_apprend_sa_grappe() {
        migrer("35");
        base.sql("INSERT INTO appel (id, region_code, intitule, annee, source, statut)"
                        + " VALUES (1, '76', 'Appel', 2025, '', 'PUBLIE')")
                .update();
        base.sql(
                        "INSERT INTO fenetre (id, appel_id, ouverture, cloture_depot, fin_recevabilite, fin_instruction, fin_selection)"
                                + " VALUES (1, 1, '2025-04-22', '2025-06-13', '2025-06-30', '2025-07-31', '2025-09-30')")
                .update();
        base.sql("INSERT INTO organisme_gestionnaire (finess, recherche, cree_import_id) VALUES ('319900015', '', 0)")
                .update();
        base.sql(
                        "INSERT INTO etablissement (finess, og_finess, nom, territoire_code, categorie_code, essms, recherche, source,"
                                + " empreinte, cree_import_id) VALUES ('310000013', '319900015', 'Un', '31', '500', TRUE, '', '', 0, 0),"
                                + " ('310000021', '319900015', 'Deux', '31', '500', TRUE, '', '', 0, 0),"
                                + " ('320000011', '319900015', 'Trois', '32', '500', TRUE, '', '', 0, 0)")
                .update();
        for (var id : new int[] {4, 42, 421}) {
            base.sql("INSERT INTO grappe (id, region_code, appel_id, fenetre_id, nom, type, porteur_finess)"
                            + " VALUES (?, '76', 1, 1, 'Grappe', 'ACQUISITION', '319900015')")
                    .param(id)
                    .update();
        }
        base.sql("INSERT INTO grappe_essms (grappe_id, finess, og_finess, territoire_code, position, situation) VALUES"
                        + " (42, '310000013', '319900015', '31', 1, 'ACQUISITION'),"
                        + " (42, '310000021', '319900015', '31', 2, 'ACQUISITION'),"
                        + " (42, '320000011', '319900015', '32', 3, 'ACQUISITION')")
                .update();
        var liens = Map.of(
                1,
                "grappes/42",
                2,
                "grappes/42/usages",
                3,
                "grappes/421",
                4,
                "grappes/999",
                5,
                "relances",
                6,
                "",
                7,
                "grappes/4x");
        liens.forEach((id, lien) -> {
            base.sql(
                            "INSERT INTO document (id, region_code, nature, reference, nom_fichier, type, contenu, sha256, taille, sujet,"
                                    + " lien, cree_le, cree_par) VALUES (?, '76', 'LETTRE', ?, '', '', 'x', '', 1, '', ?, NOW(6), '')")
                    .params(id, "R" + id, lien)
                    .update();
            base.sql(
                            "INSERT INTO message (id, region_code, message_id, objet, corps, destinataires, pieces, sujet, lien, etat,"
                                    + " tentatives, maximum, derniere_reponse, cree_le, cree_par, version)"
                                    + " VALUES (?, '76', ?, '', '', '', 0, '', ?, 'ENVOYE', 0, 0, '', NOW(6), '', 0)")
                    .params(id, "M" + id, lien)
                    .update();
        });
        // the message of several grappes, one of them twice
        base.sql("INSERT INTO relance (regle_id, nature, grappe_id, echeance_le, etape, destinataire, message_id)"
                        + " SELECT r.id, 'DEPOT', g.id, '2025-06-13', 1, 'CONTACT', 5 FROM grappe g,"
                        + " (SELECT id FROM regle_relance ORDER BY id LIMIT 2) r WHERE g.id IN (4, 42)")
                .update();

        migrer("37");

        for (var table : new String[] {"document", "message"}) {
            assertThat(base.sql("SELECT id, grappe_id FROM " + table + " WHERE grappe_id IS NOT NULL")
                            .query((rs, rang) -> Map.entry(rs.getInt(1), rs.getInt(2)))
                            .list())
                    .as(table)
                    .containsExactlyInAnyOrder(Map.entry(1, 42), Map.entry(2, 42), Map.entry(3, 421));
        }
        assertThat(base.sql("SELECT message_id, grappe_id FROM message_grappe")
                        .query((rs, rang) -> Map.entry(rs.getInt(1), rs.getInt(2)))
                        .list())
                .containsExactlyInAnyOrder(Map.entry(5, 4), Map.entry(5, 42));
        assertThat(base.sql("SELECT grappe_id, territoire_code FROM grappe_territoire")
                        .query((rs, rang) -> Map.entry(rs.getInt(1), rs.getString(2)))
                        .list())
                .containsExactlyInAnyOrder(Map.entry(42, "31"), Map.entry(42, "32"));
    }
}
