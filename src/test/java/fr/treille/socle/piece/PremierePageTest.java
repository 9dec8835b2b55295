package fr.treille.socle.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The first page of a piece is drawn here, and what would take too much is said instead. */
class PremierePageTest {

    private static Apercu apercu(TypePiece type, byte[] octets) {
        return PremierePage.de(new PieceContenu("x", type, octets));
    }

    private static BufferedImage lue(Apercu apercu) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(apercu.png().orElseThrow()));
    }

    @Test
    void la_premiere_page_d_un_pdf_est_dessinee() throws IOException {
        var apercu = apercu(TypePiece.PDF, FichiersDEssai.vraiPdf(3));

        assertThat(apercu.pages()).isEqualTo(3);
        assertThat(apercu.empechement()).isEmpty();
        var image = lue(apercu);
        assertThat(image.getWidth()).isBetween(980, 1_000);
        assertThat(image.getHeight()).isBetween(1_390, 1_420);
        assertThat(image.getRGB(image.getWidth() * 250 / 595, image.getHeight() * 292 / 842) & 0xFFFFFF)
                .as("the square, as it is on the page")
                .isZero();
        assertThat(image.getRGB(5, 5) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void une_image_est_reduite() throws IOException {
        var grande = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3_000, 1_500, BufferedImage.TYPE_INT_RGB), "png", grande);

        var image = lue(apercu(TypePiece.PNG, grande.toByteArray()));

        assertThat(image.getWidth()).isEqualTo(1_000);
        assertThat(image.getHeight()).isEqualTo(500);
    }

    @Test
    void un_fichier_de_bureau_se_telecharge() {
        assertThat(apercu(TypePiece.XLSX, FichiersDEssai.classeur()).empechement())
                .contains("classeur Excel", "téléchargez-le");
    }

    @Test
    void un_pdf_protege_ou_abime_le_dit() {
        assertThat(apercu(TypePiece.PDF, FichiersDEssai.vraiPdf(1, "secret")).empechement())
                .contains("mot de passe");
        assertThat(apercu(TypePiece.PDF, FichiersDEssai.vraiPdf(1, "")).empechement())
                .contains("protégé");
        assertThat(apercu(TypePiece.PDF, FichiersDEssai.pdf("rien de plus")).empechement())
                .contains("ne se laisse pas lire");
    }

    @Test
    void un_pdf_qui_gonfle_ne_retient_ni_la_memoire_ni_le_temps() {
        var octets = FichiersDEssai.pdfQuiGonfle();
        assertThat(octets.length).isLessThan(TypePiece.TAILLE_MAXIMALE);

        Assertions.assertTimeout(
                Duration.ofSeconds(3),
                () -> assertThat(apercu(TypePiece.PDF, octets).empechement()).contains("trop lourde"));
    }

    /** Twenty million squares: each takes an instant, all of them minutes. */
    @Test
    void un_pdf_sans_fin_s_arrete() throws IOException {
        var octets = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var dessin = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true)) {
                for (int rang = 0; rang < 1_000_000; rang++) {
                    dessin.addRect(0, 0, 595, 842);
                    dessin.fill();
                }
            }
            document.save(octets);
        }
        Assertions.assertTimeout(
                Duration.ofSeconds(15),
                () -> assertThat(apercu(TypePiece.PDF, octets.toByteArray()).empechement())
                        .contains("trop lourde"));
    }
}
