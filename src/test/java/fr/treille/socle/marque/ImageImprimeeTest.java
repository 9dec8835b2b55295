package fr.treille.socle.marque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.treille.Calcul;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.piece.TypePiece;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What of a picture is printed, and which ones are not taken. */
class ImageImprimeeTest {

    /** What tells kinds of files reads its tables once, which is nobody's file. */
    @BeforeAll
    static void lireLesTables() {
        assertThatThrownBy(() -> TypePiece.de(texte("<svg/>"))).isInstanceOf(Refus.class);
    }

    static Stream<Arguments> admises() {
        return Stream.of(
                arguments("PNG transparent", ImagesDEssai.png(300, 92)),
                arguments("JPEG", ImagesDEssai.jpeg(300, 92)),
                arguments("PNG gris de seize bits", ImagesDEssai.gris()),
                arguments("PNG à palette", ImagesDEssai.palette()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("admises")
    void une_image_est_redessinee_sans_transparence_en_huit_bits(String genre, byte[] octets) {
        var imprimee = ImagesDEssai.lire(ImageImprimee.de(octets));

        assertThat(imprimee.getColorModel().hasAlpha()).isFalse();
        assertThat(imprimee.getColorModel().getComponentSize()).containsExactly(8, 8, 8);
        var donnee = ImagesDEssai.lire(octets);
        assertThat(imprimee.getWidth()).isEqualTo(donnee.getWidth());
        assertThat(imprimee.getHeight()).isEqualTo(donnee.getHeight());
    }

    @Test
    void ce_qui_est_transparent_s_imprime_blanc() {
        var imprimee = ImagesDEssai.lire(ImageImprimee.de(ImagesDEssai.png(300, 92)));

        assertThat(new Color(imprimee.getRGB(290, 10))).isEqualTo(Color.WHITE);
        assertThat(new Color(imprimee.getRGB(46, 46))).isEqualTo(Color.BLUE);
    }

    @ParameterizedTest
    @CsvSource({"2500, 766", "4000, 2000", "1300, 5000", "6000, 40"})
    void une_grande_image_est_reduite_a_ce_que_l_impression_montre_ses_proportions_gardees(int largeur, int hauteur) {
        var imprimee = ImagesDEssai.lire(ImageImprimee.de(ImagesDEssai.jpeg(largeur, hauteur)));

        assertThat(imprimee.getWidth()).isLessThanOrEqualTo(1250);
        assertThat(imprimee.getHeight()).isLessThanOrEqualTo(384);
        var proportion = largeur / (double) hauteur;
        assertThat(imprimee.getWidth() / (double) imprimee.getHeight())
                .isCloseTo(proportion, within(proportion / Math.min(imprimee.getWidth(), imprimee.getHeight())));
    }

    @Test
    void rien_d_autre_que_l_image_n_est_garde() {
        var donnee = ImagesDEssai.bavarde("43.6 N 1.44 E <script>");
        assertThat(new String(donnee, StandardCharsets.ISO_8859_1)).contains("<script>");

        assertThat(new String(ImageImprimee.de(donnee), StandardCharsets.ISO_8859_1))
                .doesNotContain("<script>", "tEXt", "Author");
    }

    static Stream<Arguments> refusees() {
        var coupee = ImagesDEssai.png(300, 92);
        return Stream.of(
                arguments("vide", new byte[0], "vide"),
                arguments("trop lourde", new byte[ImageImprimee.TAILLE_MAXIMALE + 1], "trop lourd"),
                arguments(
                        "SVG",
                        texte("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
                        "type admis"),
                arguments("GIF", ImagesDEssai.gif(), "type admis"),
                arguments("PDF", texte("%PDF-1.7 essai"), "donnez une image PNG ou JPEG"),
                arguments("coupée", Arrays.copyOf(coupee, coupee.length / 2), "abîmée"),
                arguments("un début de PNG", texteLatin("\u0089PNG\r\n\u001A\n"), "abîmée"),
                arguments("trop petite", ImagesDEssai.png(120, 40), "trop petite (120 × 40 pixels)"),
                arguments("bombe large", ImagesDEssai.bombe(60_000, 800), "trop grande (60000 × 800 pixels)"),
                arguments("bombe carrée", ImagesDEssai.bombe(5_999, 5_999), "trop grande"),
                arguments("bombe haute", ImagesDEssai.bombe(2, Integer.MAX_VALUE), "trop grande"),
                arguments("trop de passes", ImagesDEssai.enPasses(5_000), "trop de passes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusees")
    void ce_qui_ne_s_imprime_pas_est_refuse_en_deux_secondes_avec_sa_raison(
            String genre, byte[] octets, String raison) {
        var debut = Calcul.nanos();

        assertThatThrownBy(() -> ImageImprimee.de(octets)).isInstanceOfSatisfying(Refus.class, refus -> {
            assertThat(refus.champ()).contains("octets");
            assertThat(refus.message()).contains(raison);
        });

        assertThat(Duration.ofNanos(Calcul.nanos() - debut)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void un_commentaire_qui_gonfle_n_est_pas_lu() {
        var bombe = ImagesDEssai.bombeDeTexte();
        assertThat(bombe.length).isLessThan(ImageImprimee.TAILLE_MAXIMALE);
        var avant = Calcul.octets();

        var imprimee = ImageImprimee.de(bombe);

        assertThat(Calcul.octets() - avant).as("bytes allocated").isLessThan(50_000_000);
        assertThat(ImagesDEssai.lire(imprimee))
                .extracting(BufferedImage::getWidth)
                .isEqualTo(300);
    }

    private static byte[] texte(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] texteLatin(String texte) {
        return texte.getBytes(StandardCharsets.ISO_8859_1);
    }
}
