package fr.treille.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What the embedded database survives, in JVMs of its own and a folder of its own. */
class BaseEmbarqueeTest {

    private static final Path DOSSIER = Path.of("target", "base-survie").toAbsolutePath();

    @Test
    void les_donnees_survivent_a_un_arret_et_a_une_jvm_tuee_et_la_base_n_ecoute_que_la_boucle_locale()
            throws Exception {
        FileSystemUtils.deleteRecursively(DOSSIER);
        // what an interrupted first start leaves
        Files.createDirectories(DOSSIER.resolve("donnees"));
        Files.writeString(DOSSIER.resolve("donnees/ibdata1"), "inachevé");

        var premiere = new Lancee("arret");
        assertThat(premiere.mots).isEqualTo("arret");
        premiere.arreter();
        assertThat(serveurs()).as("un arrêt n’oublie pas de serveur").isEmpty();

        var deuxieme = new Lancee("mort");
        assertThat(deuxieme.mots).isEqualTo("arret,mort");
        deuxieme.tuer();
        assertThat(serveurs()).as("une JVM tuée laisse le sien").hasSize(1);
        var oublie = serveurs().getFirst().pid();

        var troisieme = new Lancee("reprise");
        try {
            assertThat(troisieme.mots).isEqualTo("arret,mort,reprise");
            assertThat(serveurs()).hasSize(1).noneMatch(serveur -> serveur.pid() == oublie);
            joindre("127.0.0.1", troisieme.port);
            // another address of the loopback, and every other one of this machine
            assertThatIOException().isThrownBy(() -> joindre("127.0.0.2", troisieme.port));
            for (var adresse : autresAdresses()) {
                assertThatIOException().as(adresse).isThrownBy(() -> joindre(adresse, troisieme.port));
            }
        } finally {
            troisieme.arreter();
        }
        assertThat(serveurs()).isEmpty();
    }

    private static List<ProcessHandle> serveurs() {
        return ProcessHandle.allProcesses()
                .filter(processus -> processus.info().command().orElse("").startsWith(DOSSIER.toString()))
                .toList();
    }

    private static List<String> autresAdresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(adresse -> !adresse.isLoopbackAddress() && !adresse.isLinkLocalAddress())
                .map(adresse -> adresse.getHostAddress())
                .toList();
    }

    private static void joindre(String adresse, int port) throws IOException {
        try (var prise = new Socket()) {
            prise.connect(new InetSocketAddress(adresse, port), 2_000);
        }
    }

    /** {@link BaseSeule} in a child JVM, started and ready. */
    private static final class Lancee {

        private final Process processus;
        private final int port;
        private final String mots;

        Lancee(String mot) throws IOException {
            processus = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            BaseSeule.class.getName(),
                            DOSSIER.toString(),
                            mot)
                    .redirectError(
                            Path.of("target", "base-survie-" + mot + ".log").toFile())
                    .start();
            var sortie = processus.inputReader(StandardCharsets.UTF_8);
            var pret = sortie.readLine();
            while (pret != null && !pret.startsWith("PRET ")) {
                pret = sortie.readLine();
            }
            assertThat(pret).as("voir target/base-survie-" + mot + ".log").isNotNull();
            port = Integer.parseInt(pret.split(" ")[1]);
            mots = pret.split(" ")[2];
        }

        void arreter() throws Exception {
            processus.outputWriter().append('\n').close();
            assertThat(processus.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }

        void tuer() throws Exception {
            processus.destroyForcibly();
            assertThat(processus.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
