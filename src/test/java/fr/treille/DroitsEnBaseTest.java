package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** With the grants of the operations manual (src/docs/exploitation.md), the application's own account does not touch the history. */
@TestIntegration
class DroitsEnBaseTest {

    static final String APPLICATION = "treille";
    static final String SCHEMA = "treille_schema";
    static final String SECRET = "secret-d-essai";

    private static final String BASE = "treille";

    @Autowired
    DataSource source;

    private JdbcClient application;

    /** The address of the server, with the options of the operations manual and no account. */
    static String adresse(Connection connexion) throws SQLException {
        return connexion.getMetaData().getURL().replaceFirst("\\?.*", "")
                + "?useServerPrepStmts=true&allowLocalInfile=true";
    }

    /**
     * Runs the manual’s own CREATE USER and GRANT, for a database of any name. The embedded server starts without accounts:
     * it is given its own first, and keeps them until it stops.
     */
    static void accorder(DataSource source, String base) throws SQLException {
        try (var connexion = source.getConnection();
                var ordre = connexion.createStatement()) {
            for (var sien : List.of(
                    "FLUSH PRIVILEGES",
                    "DROP USER IF EXISTS ''@'localhost'",
                    "ALTER USER root@localhost IDENTIFIED BY ''",
                    "CREATE USER IF NOT EXISTS root@'127.0.0.1'",
                    "GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION")) {
                ordre.execute(sien);
            }
            for (var prescrit : ordres()) {
                ordre.execute(prescrit.replace("CREATE USER", "CREATE USER IF NOT EXISTS")
                        .replace("'…'", "'" + SECRET + "'")
                        .replace("ON treille.*", "ON " + base + ".*"));
            }
        }
    }

    private static List<String> ordres() {
        try {
            var lisez = Files.readString(Path.of("src/docs/exploitation.md"));
            return Pattern.compile("^ *((?:CREATE USER|GRANT) [^;]+);", Pattern.MULTILINE)
                    .matcher(lisez)
                    .results()
                    .map(trouve -> trouve.group(1))
                    .toList();
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    @BeforeEach
    void comptes() throws SQLException {
        assertThat(ordres()).hasSize(4);
        accorder(source, BASE);
        try (var connexion = source.getConnection()) {
            application = JdbcClient.create(new DriverManagerDataSource(adresse(connexion), APPLICATION, SECRET));
        }
    }

    private List<String> suivies() {
        return application
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_type = 'SYSTEM VERSIONED'")
                .query(String.class)
                .list();
    }

    private String colonne(String table) {
        return application
                .sql("SELECT MAX(column_name) FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND table_name = ?")
                .param(table)
                .query(String.class)
                .single();
    }

    @Test
    void aucune_table_suivie_ne_perd_une_version() {
        assertThat(suivies())
                .contains(
                        "grappe",
                        "grappe_essms",
                        "instruction",
                        "complement",
                        "lettre",
                        "convention",
                        "jalon",
                        "affectation",
                        "absence",
                        "agent",
                        "territoire",
                        "region",
                        "signataire",
                        "appel",
                        "edition",
                        "fenetre",
                        "periode_mesure",
                        "mesure",
                        "point_mensuel",
                        "action_suivi",
                        "risque",
                        "dui_actifs");
        for (var table : suivies()) {
            for (var attaque : List.of(
                    "DELETE HISTORY FROM " + table,
                    "DELETE HISTORY FROM " + table + " BEFORE SYSTEM_TIME '2037-01-01'",
                    "ALTER TABLE " + table + " DROP SYSTEM VERSIONING",
                    "ALTER TABLE " + table + " DROP COLUMN version",
                    "TRUNCATE TABLE " + table,
                    "DROP TABLE " + table)) {
                refusee(attaque);
            }
            // no right would allow these: the server knows no way to write a version that it keeps
            impossible("UPDATE " + table + " SET row_end = NOW(6)", COLONNE_INCONNUE);
            impossible("UPDATE " + table + " FOR SYSTEM_TIME ALL SET row_start = NOW(6)", COLONNE_INCONNUE);
            impossible("UPDATE " + table + " FOR SYSTEM_TIME ALL SET " + colonne(table) + " = NULL", VERSIONS_FIGEES);
            impossible("DELETE FROM " + table + " FOR SYSTEM_TIME ALL", VERSIONS_FIGEES, SYNTAXE);
        }
    }

    @Test
    void aucune_version_ne_s_antidate() {
        refusee("SET timestamp = 1000000000");
        refusee("SET STATEMENT timestamp = 1000000000 FOR UPDATE region SET nom = 'x' WHERE code = '988'");
        refusee("SET STATEMENT system_versioning_insert_history = 1 FOR INSERT INTO region (code, nom, taille_minimale,"
                + " row_start, row_end) VALUES ('988', 'faux', 1, '2020-01-01', '2021-01-01')");
        impossible("SET GLOBAL secure_timestamp = 'NO'", LECTURE_SEULE);
    }

    /** To a database, a table, a column, and for want of a privilege of the whole server. */
    private static final Set<Integer> ACCES_REFUSE = Set.of(1044, 1142, 1143, 1227);

    private static final int COLONNE_INCONNUE = 1054;
    private static final int SYNTAXE = 1064;
    /** « locked with a READ lock »: former versions are opened to be read only. */
    private static final int VERSIONS_FIGEES = 1099;

    private static final int LECTURE_SEULE = 1238;

    private void refusee(String attaque) {
        impossible(attaque, ACCES_REFUSE.toArray(Integer[]::new));
    }

    private void impossible(String attaque, Integer... codes) {
        assertThatThrownBy(() -> application.sql(attaque).update())
                .as(attaque)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refus -> assertThat(refus.getErrorCode())
                                .as(attaque + " : " + refus.getMessage())
                                .isIn((Object[]) codes));
    }
}
