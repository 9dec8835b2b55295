package fr.treille.engagement.acte.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A PDF drawn on the server: what every browser shows inside a page, whatever it does of PDFs itself.
 *
 * @param nombre how many pages the PDF has
 * @param images the first of them, as PNG
 */
record PagesPdf(int nombre, List<byte[]> images) {

    /** Sharp on a page of 800 pixels or so, at some 100 kB a page. */
    private static final float POINTS_PAR_POUCE = 110;

    private static final int MAXIMUM = 12;

    static PagesPdf dessiner(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var dessin = new PDFRenderer(document);
            List<byte[]> images = new ArrayList<>();
            for (int page = 0; page < Math.min(document.getNumberOfPages(), MAXIMUM); page++) {
                var sortie = new ByteArrayOutputStream(150_000);
                ImageIO.write(dessin.renderImageWithDPI(page, POINTS_PAR_POUCE, ImageType.RGB), "png", sortie);
                images.add(sortie.toByteArray());
            }
            return new PagesPdf(document.getNumberOfPages(), images);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }
}
