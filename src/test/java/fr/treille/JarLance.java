package fr.treille;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** The packaged jar, launched as an agency does: {@code java -jar} in a folder of its own, settings by variables. */
final class JarLance implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process processus;
    private final Path journal;

    private JarLance(Process processus, Path journal) {
        this.processus = processus;
        this.journal = journal;
    }

    /** The one jar of {@code target/}. */
    static Path jar() {
        try (var fichiers = Files.newDirectoryStream(Path.of("target"), "treille-*.jar")) {
            return fichiers.iterator().next().toAbsolutePath();
        } catch (IOException echec) {
            throw new IllegalStateException(echec);
        }
    }

    /** Launches the jar with those variables and none of the project's own. */
    static JarLance lancer(Path dossier, Map<String, String> variables) {
        try {
            Files.createDirectories(dossier);
            var journal = Files.createTempFile(dossier.getParent(), "production-", ".log");
            var commande = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            jar().toString())
                    .directory(dossier.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(journal.toFile());
            commande.environment().keySet().removeIf(nom -> nom.matches("(SPRING|TREILLE|SERVER|JAVA|JDK)_.*"));
            commande.environment().put("SERVER_PORT", "0");
            commande.environment().putAll(variables);
            return new JarLance(commande.start(), journal);
        } catch (IOException echec) {
            throw new IllegalStateException(echec);
        }
    }

    /** Waits until it serves requests, and gives its port. */
    int port() {
        attendre(() -> PORT.matcher(journal()).find());
        var trouve = PORT.matcher(journal());
        if (!trouve.find()) {
            throw new IllegalStateException("L’application n’a pas démarré :\n" + journal());
        }
        var port = Integer.parseInt(trouve.group(1));
        // it listens before its first account is created, and says so by its probe
        var sonde = new ClientHttp(port);
        attendre(() -> sonde.lire("/actuator/health").body().contains("\"status\":\"UP\""));
        return port;
    }

    /** Waits until it ends by itself, and gives its exit code. */
    int fin() {
        attendre(() -> false);
        return processus.exitValue();
    }

    /** What it wrote. */
    String journal() {
        try {
            return Files.readString(journal);
        } catch (IOException echec) {
            throw new IllegalStateException(echec);
        }
    }

    private void attendre(BooleanSupplier condition) {
        var limite = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (processus.isAlive() && !condition.getAsBoolean()) {
                if (System.nanoTime() > limite) {
                    throw new IllegalStateException("Toujours rien après " + PATIENCE + " :\n" + journal());
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(arret);
        }
    }

    /** Ends it as an administrator does, then by force. */
    @Override
    public void close() {
        processus.destroy();
        try {
            if (!processus.waitFor(30, TimeUnit.SECONDS)) {
                processus.destroyForcibly();
            }
        } catch (InterruptedException arret) {
            processus.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
