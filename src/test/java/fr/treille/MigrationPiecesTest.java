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

/** The files of the three stores that there were: all of them are in the one there is, by the account that changes the schema. */
@TestIntegration
class MigrationPiecesTest {

    /** The last version before the stores became one. */
    private static final String AVANT = "38?";

    @Autowired
    private DataSource source;

    private BaseMigree migree;
    private JdbcClient base;

    @BeforeEach
    void servie() throws SQLException {
        migree = new BaseMigree(source);
        base = migree.base();
        migree.migrer(AVANT);
        for (var ligne : List.of(
                "INSERT INTO agent (id, courriel, prenom, nom, fonction, role) VALUES (7, 'a@ars.test', 'Alix', 'Essai', '',"
                        + " 'ADMINISTRATION')",
                // its call and its porteur are no matter here
                "SET STATEMENT foreign_key_checks = 0 FOR INSERT INTO grappe (id, region_code, appel_id, fenetre_id, nom, type,"
                        + " porteur_finess) VALUES (42, '76', 70, 71, 'Genêts', 'ACQUISITION', '310000001')",
                "INSERT INTO periode_mesure (id, grappe_id, region_code, debut, fin) VALUES (5, 42, '76', '2026-01-01', '2026-03-31')",
                "INSERT INTO preuve (id, periode_id, indicateur, nom_fichier, type, taille, sha256, commentaire, source, jointe_le,"
                        + " jointe_par, retiree_le, retiree_par, retiree_motif) VALUES"
                        + " (11, 5, 'DMP', 'relevé é.pdf', 'PDF', 8, SHA2('%PDF-onze', 256), 'c', 'SAISIE',"
                        + " '2026-04-01 10:00:00.123456', 'Alix Essai', NULL, '', ''),"
                        + " (12, 5, '', 'b.xlsx', 'XLSX', 9, SHA2('PK-douze', 256), '', 'PORTEUR', '2026-04-02', 'Bo Essai',"
                        + " '2026-04-03', 'Alix Essai', 'Doublon')",
                "INSERT INTO preuve_contenu VALUES (11, '%PDF-onze'), (12, 'PK-douze')",
                "INSERT INTO lien_apport (id, region_code, grappe_id, periode_id, empreinte, etat, nom, courriel, cree_le,"
                        + " cree_par_id, cree_par, expire_le) VALUES (3, '76', 42, 5, SHA2('x', 256), 'OUVERT', 'Camille Porteur',"
                        + " 'p@porteur.test', '2026-04-01', 7, 'Alix Essai', '2026-05-01')",
                "INSERT INTO apport_preuve (id, lien_id, nom_fichier, type, contenu, sha256, taille, recu_le) VALUES"
                        + " (11, 3, 'photo.jpeg', 'image/jpeg', 'jpeg-onze', SHA2('jpeg-onze', 256), 9, '2026-04-04'),"
                        + " (30, 3, 't.csv', 'text/csv', 'csv-trente', SHA2('csv-trente', 256), 10, '2026-04-05')",
                "INSERT INTO dui_actifs (id, grappe_id, region_code, jour, nombre, trace_par_id, trace_le) VALUES"
                        + " (1, 42, '76', '2026-03-31', 120, 7, '2026-04-01'), (2, 42, '76', '2026-06-30', 150, 7, '2026-07-01')")) {
            base.sql(ligne).update();
        }
        compter("premier.csv", "un", "2026-04-01");
        base.sql("UPDATE dui_actifs SET nombre = 121, version = version + 1, trace_le = '2026-04-02' WHERE id = 1")
                .update();
        compter("second.csv", "deux", "2026-04-03");
        compter("premier.csv", "un", "2026-04-04");
    }

    /** The way the service wrote it. */
    private void compter(String nom, String contenu, String jour) {
        base.sql("UPDATE dui_actifs SET nom_fichier = ?, type = 'CSV', taille = ?, sha256 = SHA2(?, 256), trace_le = ?,"
                        + " version = version + 1 WHERE id = 1")
                .params(nom, contenu.length(), contenu, jour)
                .update();
        base.sql("INSERT IGNORE INTO dui_actifs_contenu VALUES (1, SHA2(?, 256), ?)")
                .params(contenu, contenu)
                .update();
    }

    @AfterEach
    void effacer() {
        migree.close();
    }

    @Test
    void rien_de_ce_qui_a_ete_donne_ne_se_perd() {
        var histoire = versions();
        migree.migrer("latest");

        assertThat(pieces("SELECT q.piece_id FROM preuve q WHERE q.id = 11"))
                .containsExactly(
                        "grappe/42/periode/5 42 1/1 relevé é.pdf PDF 8 %PDF-onze 2026-04-01 10:00:00.123456 Alix Essai");
        assertThat(pieces("SELECT q.piece_id FROM preuve q WHERE q.id = 12"))
                .containsExactly(
                        "grappe/42/periode/5 42 1/1 b.xlsx XLSX 9 PK-douze 2026-04-02 00:00:00.000000 Bo Essai");
        assertThat(pieces("SELECT a.piece_id FROM apport_preuve a WHERE a.lien_id = 3"))
                .containsExactly(
                        "grappe/42/apport/3 42 1/1 photo.jpeg JPEG 9 jpeg-onze 2026-04-04 00:00:00.000000 Camille Porteur",
                        "grappe/42/apport/3 42 1/1 t.csv CSV 10 csv-trente 2026-04-05 00:00:00.000000 Camille Porteur");
        assertThat(pieces("SELECT d.piece_id FROM dui_actifs d WHERE d.id = 1"))
                .as("each file that it had, in order")
                .containsExactly(
                        "grappe/42/dui/1 42 1/3 premier.csv CSV 2 un 2026-04-01 00:00:00.000000 Alix Essai",
                        "grappe/42/dui/1 42 2/3 second.csv CSV 4 deux 2026-04-03 00:00:00.000000 Alix Essai",
                        "grappe/42/dui/1 42 3/3 premier.csv CSV 2 un 2026-04-04 00:00:00.000000 Alix Essai");
        assertThat(pieces("SELECT d.piece_id FROM dui_actifs d WHERE d.id = 2")).isEmpty();
        assertThat(versions()).as("the history of the counts").isEqualTo(histoire);
        assertThat(base.sql(
                                "SELECT CONCAT_WS(' ', q.id, i.indicateur, q.commentaire, q.source, q.retiree_par, q.retiree_motif)"
                                        + " FROM preuve q LEFT JOIN portee_preuve_indicateur i ON i.piece_id = q.piece_id ORDER BY q.id")
                        .query(String.class)
                        .list())
                .containsExactly("11 DMP c SAISIE  ", "12  PORTEUR Alix Essai Doublon");
        assertThat(base.sql("SELECT CONCAT_WS(' ', tous_essms, debut, fin) FROM portee_preuve")
                        .query(String.class)
                        .list())
                .containsExactly("0 2026-01-01 2026-03-31", "0 2026-01-01 2026-03-31");
        assertThat(base.sql("SELECT id FROM preuves_jointes").query(Long.class).list())
                .as("of no ESSMS that anybody chose")
                .isEmpty();
    }

    @Test
    void les_empreintes_sont_celles_des_contenus_et_tout_est_lisible() {
        migree.migrer("latest");

        assertThat(nombre(
                        "piece_version v JOIN piece_contenu o ON o.version_id = v.id WHERE BINARY v.sha256 = BINARY SHA2(o.contenu, 256)"
                                + " AND v.etat = 'RECUE'"))
                .isEqualTo(7);
        assertThat(nombre("piece_version")).isEqualTo(7);
        assertThat(nombre("piece_contenu")).isEqualTo(7);
        assertThat(nombre("piece")).isEqualTo(5);
        assertThat(nombre("pieces")).isEqualTo(5);
        // what comes next has a number of its own
        base.sql("INSERT INTO piece (region_code, proprietaire, courante) VALUES ('76', 'essai', 0)")
                .update();
        assertThat(nombre("piece")).isEqualTo(6);
    }

    @Test
    void une_base_neuve_passe_aussi() {
        migree.close();
        try (var neuve = new BaseMigree(source)) {
            neuve.migrer("latest");
            assertThat(neuve.base()
                            .sql("SELECT COUNT(*) FROM piece")
                            .query(Long.class)
                            .single())
                    .isZero();
        } catch (SQLException echec) {
            throw new IllegalStateException(echec);
        }
    }

    /** Without the file, whose versions are those of its piece now. */
    private List<String> versions() {
        return base.sql(
                        "SELECT CONCAT_WS(' ', id, nombre, trace_le, row_start, row_end) FROM dui_actifs FOR SYSTEM_TIME ALL"
                                + " ORDER BY id, row_start")
                .query(String.class)
                .list();
    }

    private List<String> pieces(String lesquelles) {
        return base.sql(
                        "SELECT CONCAT_WS(' ', p.proprietaire, p.grappe_id, CONCAT(v.numero, '/', p.courante), v.nom, v.type,"
                                + " v.taille, o.contenu, v.recue_le, v.recue_par) FROM piece p JOIN piece_version v ON v.piece_id = p.id"
                                + " JOIN piece_contenu o ON o.version_id = v.id WHERE p.id IN (" + lesquelles
                                + ") ORDER BY p.id, v.numero")
                .query((rs, rang) -> new String(rs.getBytes(1), java.nio.charset.StandardCharsets.UTF_8))
                .list();
    }

    private long nombre(String lignes) {
        return base.sql("SELECT COUNT(*) FROM " + lignes).query(Long.class).single();
    }
}
