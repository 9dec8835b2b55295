package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of the calls that the first migrations wrote: by the account of the manual that changes the schema. */
@TestIntegration
class MigrationAppelsTest {

    /** The last version before the calls became files. */
    private static final String AVANT = "30?";

    @Autowired
    private DataSource source;

    private BaseMigree migree;
    private JdbcClient base;

    @BeforeEach
    void vide() throws SQLException {
        migree = new BaseMigree(source);
        base = migree.base();
    }

    @AfterEach
    void effacer() {
        migree.close();
    }

    private long nombre(String lignes) {
        return base.sql("SELECT COUNT(*) FROM " + lignes).query(Long.class).single();
    }

    private List<String> appels() {
        return base.sql("SELECT CONCAT_WS(' ', id, COALESCE(livre, '-'), source) FROM appel ORDER BY id")
                .query(String.class)
                .list();
    }

    @Test
    void une_base_neuve_n_a_aucun_appel_ni_trace_d_aucun() {
        migree.migrer("latest");
        for (var table : List.of("appel", "edition", "fenetre")) {
            assertThat(nombre(table + " FOR SYSTEM_TIME ALL")).as(table).isZero();
            assertThat(base.sql("SELECT table_type FROM information_schema.tables"
                                    + " WHERE table_schema = DATABASE() AND table_name = ?")
                            .param(table)
                            .query(String.class)
                            .single())
                    .isEqualTo("SYSTEM VERSIONED");
        }
        assertThat(nombre("fenetre_type")).isZero();
        base.sql("INSERT INTO appel (intitule, annee, region_code, source) VALUES ('Premier', 2026, '44', '')")
                .update();
        assertThat(base.sql("SELECT id FROM appel").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void une_base_qui_a_servi_garde_ses_appels_ce_qui_en_a_ete_fait_et_leur_histoire() {
        migree.migrer(AVANT);
        base.sql("INSERT INTO agent (courriel, prenom, nom, fonction, role)"
                        + " VALUES ('a@ars.test', 'Alix', 'Essai', '', 'ADMINISTRATION')")
                .update();
        base.sql("UPDATE appel SET source = 'corrigée', trace_le = UTC_TIMESTAMP(6), version = 1 WHERE id = 1")
                .update();
        // the région took one away
        base.sql("DELETE t FROM fenetre_type t JOIN fenetre f ON f.id = t.fenetre_id WHERE f.appel_id = 3")
                .update();
        for (var table : List.of("fenetre", "edition")) {
            base.sql("DELETE FROM " + table + " WHERE appel_id = 3").update();
        }
        base.sql("DELETE FROM appel WHERE id = 3").update();
        base.sql(
                        "INSERT INTO appel (id, intitule, annee, region_code, source) VALUES (8, 'Le nôtre', 2025, '76', 'nous')")
                .update();
        var versions = List.of(
                nombre("appel FOR SYSTEM_TIME ALL"),
                nombre("edition FOR SYSTEM_TIME ALL"),
                nombre("fenetre FOR SYSTEM_TIME ALL"));

        migree.migrer("latest");

        assertThat(appels())
                .containsExactly(
                        "1 occitanie-2025 corrigée",
                        "2 occitanie-2022 Appel à projets ESMS numérique 2022, webinaire de l’ARS Occitanie",
                        "8 - nous");
        assertThat(nombre("fenetre")).isEqualTo(3);
        assertThat(nombre("edition")).isEqualTo(2);
        // the rules of both editions were split since, which their history says in its own words
        assertThat(List.of(
                        nombre("appel FOR SYSTEM_TIME ALL"),
                        nombre("edition FOR SYSTEM_TIME ALL") - 2,
                        nombre("fenetre FOR SYSTEM_TIME ALL")))
                .isEqualTo(versions);
        assertThat(base.sql("SELECT DISTINCT trace_motif FROM edition")
                        .query(String.class)
                        .list())
                .containsExactly("Reprise : e-prescription et e-parcours, deux indicateurs");
    }
}
