package fr.treille.socle.piece;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;

/** Draws a page of a PDF within a time, and no picture of it that is too large. */
final class DessinBorne extends PDFRenderer {

    /** Pixels of a picture: a page of A3 at 300 dots an inch has 17 millions, and takes four bytes each. */
    static final long PIXELS = 25_000_000;

    private static final long DUREE = Duration.ofSeconds(4).toNanos();

    /** It takes more than what is left to it. */
    static final class Depassement extends IOException {
        private static final long serialVersionUID = 1;
    }

    DessinBorne(PDDocument document) {
        super(document);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters reglages) throws IOException {
        return new Page(reglages);
    }

    private static final class Page extends PageDrawer {

        private final long debut = System.nanoTime();

        Page(PageDrawerParameters reglages) throws IOException {
            super(reglages);
        }

        @Override
        protected void processOperator(Operator operateur, List<COSBase> operandes) throws IOException {
            if (System.nanoTime() - debut > DUREE) {
                throw new Depassement();
            }
            super.processOperator(operateur, operandes);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            exiger(image);
            if (image instanceof PDImageXObject objet) {
                exiger(objet.getMask());
                exiger(objet.getSoftMask());
            }
            super.drawImage(image);
        }

        private static void exiger(@Nullable PDImage image) throws Depassement {
            if (image != null && (long) image.getWidth() * image.getHeight() > PIXELS) {
                throw new Depassement();
            }
        }
    }
}
