package fr.treille.socle.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

/** What comes out of an archive is counted while it is read. */
class FluxDeplieTest {

    private static final int MEGA = 1_000_000;

    @Test
    void dans_ses_bornes_tout_se_lit_et_se_compte() throws IOException {
        try (var flux = flux(20 * MEGA, MEGA, 20 * MEGA)) {
            assertThat(flux.read()).isZero();
            assertThat(flux.skip(10)).isEqualTo(10);
            assertThat(flux.transferTo(OutputStream.nullOutputStream())).isEqualTo(20 * MEGA - 11);
            assertThat(flux.deplies()).isEqualTo(20 * MEGA);
            assertThat(flux.read()).isEqualTo(-1);
        }
    }

    @Test
    void au_dela_d_un_nombre_d_octets_ou_d_un_rapport_la_lecture_est_refusee() {
        refuse(flux(3 * MEGA, MEGA, 2 * MEGA));
        refuse(flux(20 * MEGA, 100_000, 100 * MEGA));
    }

    @Test
    void une_extraction_se_deplie_moins_qu_un_classeur() throws IOException {
        refuse(flux(FluxDeplie.Rapport.EXTRACTION, 42 * MEGA, MEGA, 100 * MEGA));
        try (var flux = flux(FluxDeplie.Rapport.EXTRACTION, 40 * MEGA, MEGA, 100 * MEGA)) {
            assertThat(flux.readAllBytes()).hasSize(40 * MEGA);
        }
        try (var flux = flux(42 * MEGA, MEGA, 100 * MEGA)) {
            assertThat(flux.readAllBytes()).hasSize(42 * MEGA);
        }
    }

    @Test
    void un_petit_fichier_peut_etre_un_mot_repete() throws IOException {
        try (var flux = flux(15 * MEGA, 1, 100 * MEGA)) {
            assertThat(flux.readAllBytes()).hasSize(15 * MEGA);
        }
    }

    private static FluxDeplie flux(int octets, long stockes, long maximum) {
        return flux(FluxDeplie.Rapport.CLASSEUR, octets, stockes, maximum);
    }

    private static FluxDeplie flux(FluxDeplie.Rapport rapport, int octets, long stockes, long maximum) {
        return new FluxDeplie(
                new ByteArrayInputStream(new byte[octets]),
                rapport,
                () -> stockes,
                maximum,
                () -> new Refus("démesuré"));
    }

    private static void refuse(FluxDeplie flux) {
        assertThatThrownBy(() -> flux.transferTo(OutputStream.nullOutputStream()))
                .isInstanceOf(Refus.class)
                .hasMessage("démesuré");
    }
}
