package fr.treille;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of its own, brought from version to version by the account of the manual that changes the schema. */
final class BaseMigree implements AutoCloseable {

    private static final String BASE = "treille_migration";

    private final DataSource source;
    private final String adresse;
    private final JdbcClient base;

    BaseMigree(DataSource source) throws SQLException {
        this.source = source;
        var racine = JdbcClient.create(source);
        racine.sql("DROP DATABASE IF EXISTS " + BASE).update();
        racine.sql("CREATE DATABASE " + BASE + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci")
                .update();
        DroitsEnBaseTest.accorder(source, BASE);
        try (var connexion = source.getConnection()) {
            adresse = DroitsEnBaseTest.adresse(connexion).replaceFirst("/treille\\b", "/" + BASE);
        }
        base = JdbcClient.create(
                new DriverManagerDataSource(adresse, DroitsEnBaseTest.SCHEMA, DroitsEnBaseTest.SECRET));
    }

    /** @param version « 38? » for the last one by then, « latest » */
    void migrer(String version) {
        Flyway.configure()
                .dataSource(adresse, DroitsEnBaseTest.SCHEMA, DroitsEnBaseTest.SECRET)
                .initSql("SET system_versioning_alter_history = KEEP")
                .target(version)
                .load()
                .migrate();
    }

    JdbcClient base() {
        return base;
    }

    @Override
    public void close() {
        JdbcClient.create(source).sql("DROP DATABASE IF EXISTS " + BASE).update();
    }
}
