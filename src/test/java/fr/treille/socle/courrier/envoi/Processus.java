package fr.treille.socle.courrier.envoi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An {@link InstanceTreille} and the conversation with it. */
class Processus implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process processus;
    private final BlockingQueue<String> reponses = new LinkedBlockingQueue<>();
    private final StringBuffer journal = new StringBuffer();

    /** Starts it with the JDK and the class path of this JVM, and waits until it is ready. */
    Processus(Map<String, String> environnement) throws Exception {
        var commande = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdin.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                InstanceTreille.class.getName());
        commande.redirectErrorStream(true);
        commande.environment().keySet().removeIf(nom -> nom.matches("(SPRING|TREILLE|SERVER|DBSCHEDULER)_.*"));
        // nobody signs in: no key of second factors
        commande.environment().put("TREILLE_CONNEXION_SECONDFACTEUR", "FACULTATIF");
        commande.environment().putAll(environnement);
        processus = commande.start();
        Thread.ofVirtual().start(this::ecouter);
        attendre(InstanceTreille.PRETE);
    }

    /** Asks something, and gives the identifier it answers. */
    long demander(String demande) throws Exception {
        processus.getOutputStream().write((demande + "\n").getBytes(StandardCharsets.UTF_8));
        processus.getOutputStream().flush();
        return Long.parseLong(attendre(InstanceTreille.FAIT).substring(InstanceTreille.FAIT.length()));
    }

    /** {@code kill -9}. */
    void tuer() throws Exception {
        processus.destroyForcibly();
        if (!processus.waitFor(20, TimeUnit.SECONDS) || processus.exitValue() != 137) {
            throw new IllegalStateException("pas tué : " + processus);
        }
    }

    private String attendre(String debut) throws InterruptedException {
        var limite = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < limite && (processus.isAlive() || !reponses.isEmpty())) {
            var ligne = reponses.poll(200, TimeUnit.MILLISECONDS);
            if (ligne != null && ligne.startsWith(debut)) {
                return ligne;
            }
        }
        throw new IllegalStateException("« " + debut + " » jamais dit :\n" + journal);
    }

    private void ecouter() {
        try (var sortie =
                new BufferedReader(new InputStreamReader(processus.getInputStream(), StandardCharsets.UTF_8))) {
            for (var ligne = sortie.readLine(); ligne != null; ligne = sortie.readLine()) {
                journal.append(ligne).append('\n');
                reponses.add(ligne);
            }
        } catch (IOException tue) {
            journal.append(tue);
        }
    }

    @Override
    public void close() {
        processus.destroyForcibly();
    }
}
