package fr.treille.socle.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ClamAV itself, where it is installed, with a signature base that holds EICAR alone: no other is fetched. */
class ClamdReelTest {

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");
    private static final byte[] EICAR = FichiersDEssai.EICAR.getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path dossier;

    private @Nullable Process demon;
    private Antivirus antivirus = new Antivirus("", 0, Duration.ofSeconds(1), Duration.ofSeconds(1));

    @BeforeEach
    void lancer() throws IOException {
        if (!Files.isExecutable(CLAMD)) {
            System.out.println("ClamdReelTest passé : ClamAV n’est pas sur cette machine (paquet clamav-daemon)."
                    + " AntivirusTest essaie le même protocole contre un faux démon.");
        }
        assumeThat(CLAMD).as("clamav-daemon").isExecutable();
        int port;
        try (var libre = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = libre.getLocalPort();
        }
        var signatures = Files.createDirectory(dossier.resolve("signatures"));
        Files.writeString(
                signatures.resolve("essai.ndb"),
                "Essai-Eicar:0:0:" + HexFormat.of().formatHex(EICAR) + "\n");
        var reglages = Files.writeString(
                dossier.resolve("clamd.conf"), """
                DatabaseDirectory %s
                TCPSocket %d
                TCPAddr 127.0.0.1
                Foreground yes
                User %s
                """.formatted(signatures, port, System.getProperty("user.name")));
        demon = new ProcessBuilder(CLAMD.toString(), "-c", reglages.toString())
                .redirectErrorStream(true)
                .redirectOutput(dossier.resolve("journal").toFile())
                .start();
        antivirus = new Antivirus("127.0.0.1", port, Duration.ofSeconds(2), Duration.ofSeconds(20));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !(antivirus.examiner(new byte[1]) instanceof Verdict.Indisponible));
    }

    @AfterEach
    void arreter() throws InterruptedException {
        if (demon != null) {
            demon.destroy();
            demon.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void clamav_trouve_eicar_et_laisse_passer_le_reste() {
        assertThat(antivirus.examiner(EICAR))
                .isInstanceOfSatisfying(
                        Verdict.Infecte.class,
                        verdict -> assertThat(verdict.signature()).startsWith("Essai-Eicar"));
        assertThat(antivirus.examiner(FichiersDEssai.classeur())).isInstanceOf(Verdict.Sain.class);
        assertThat(antivirus.examiner(FichiersDEssai.archive("a.txt", FichiersDEssai.EICAR)))
                .as("within an archive")
                .isInstanceOf(Verdict.Infecte.class);
        assertThat(antivirus.examiner(new byte[TypePiece.TAILLE_MAXIMALE]))
                .as("the largest that is taken")
                .isInstanceOf(Verdict.Sain.class);
    }

    @Test
    void clamav_arrete_ne_declare_rien_sain() throws InterruptedException {
        arreter();
        assertThat(antivirus.examiner(FichiersDEssai.classeur()))
                .isInstanceOfSatisfying(
                        Verdict.Indisponible.class,
                        verdict -> assertThat(verdict.absent()).isTrue());
    }
}
