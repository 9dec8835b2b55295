package fr.treille.socle.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The daemon's protocol, on a real socket, and all that it may do but answer. */
class AntivirusTest {

    private static final byte[] EICAR = FichiersDEssai.EICAR.getBytes(StandardCharsets.US_ASCII);

    private final FauxClamd clamd = new FauxClamd();

    @AfterEach
    void fermer() {
        clamd.close();
    }

    private Antivirus antivirus() {
        return new Antivirus("127.0.0.1", clamd.port(), Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void un_contenu_sain_arrive_entier_quelle_que_soit_sa_taille() {
        for (int taille : new int[] {1, 64 * 1024, 64 * 1024 + 1, 3_000_000}) {
            var octets = new byte[taille];
            octets[taille - 1] = 7;
            assertThat(antivirus().examiner(octets)).isInstanceOf(Verdict.Sain.class);
            assertThat(clamd.dernier()).isEqualTo(octets);
        }
    }

    @Test
    void eicar_est_trouve_et_nomme() {
        assertThat(antivirus().examiner(EICAR)).isEqualTo(new Verdict.Infecte("Eicar-Test-Signature"));
    }

    @ParameterizedTest
    @EnumSource(value = FauxClamd.Humeur.class, mode = EnumSource.Mode.EXCLUDE, names = "JUSTE")
    void ce_qui_n_est_pas_une_reponse_ne_declare_rien_sain_et_ne_retient_personne(FauxClamd.Humeur humeur) {
        clamd.est(humeur);
        // larger than what a socket buffers: a write may be kept too
        var octets = new byte[9_000_000];
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(6),
                () -> assertThat(antivirus().examiner(octets)).isInstanceOf(Verdict.Indisponible.class));
    }

    @Test
    void un_demon_absent_est_dit_absent_et_qui_attend_ne_l_attend_pas_deux_fois() throws IOException {
        int libre;
        try (var prise = new ServerSocket(0)) {
            libre = prise.getLocalPort();
        }
        var antivirus = new Antivirus("127.0.0.1", libre, Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThat(antivirus.examinerSiPresent(EICAR))
                .isInstanceOfSatisfying(
                        Verdict.Indisponible.class,
                        verdict -> assertThat(verdict.absent()).isTrue());
        assertThat(antivirus.examinerSiPresent(EICAR)).isEqualTo(new Verdict.Indisponible("il ne répondait pas", true));
    }

    @Test
    void ce_qu_il_refuse_de_lire_n_est_pas_une_absence() {
        clamd.est(FauxClamd.Humeur.LIMITE);
        assertThat(antivirus().examiner(EICAR))
                .isEqualTo(new Verdict.Indisponible("réponse inattendue : INSTREAM size limit exceeded. ERROR", false));
        clamd.est(FauxClamd.Humeur.JUSTE);
        assertThat(antivirus().examinerSiPresent(EICAR)).isInstanceOf(Verdict.Infecte.class);
    }

    @Test
    void sans_hote_il_n_y_en_a_pas() {
        assertThat(new Antivirus(" ", 3310, Duration.ofSeconds(1), Duration.ofSeconds(1)).regle())
                .isFalse();
        assertThat(antivirus().regle()).isTrue();
    }
}
