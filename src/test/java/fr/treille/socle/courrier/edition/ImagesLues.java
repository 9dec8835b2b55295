package fr.treille.socle.courrier.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Where a PDF sets its pictures. */
public final class ImagesLues {

    private static final double MM = 72 / 25.4;

    private ImagesLues() {}

    /** A picture as printed, in millimetres from the top left of the page. */
    public record Image(double gauche, double haut, double largeur, double hauteur) {}

    /** The first one of the first page, its invisible pixels aside. */
    public static Image premiere(byte[] pdf) {
        return deLaPremierePage(pdf).stream()
                .filter(image -> Math.max(image.largeur(), image.hauteur()) > 10)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no picture"));
    }

    private static List<Image> deLaPremierePage(byte[] pdf) {
        var images = new ArrayList<Image>();
        try (var document = Loader.loadPDF(pdf)) {
            var page = document.getPage(0);
            var lecteur = new PDFStreamEngine() {
                @Override
                protected void processOperator(Operator ordre, List<COSBase> arguments) throws IOException {
                    if (ordre.getName().equals("Do")
                            && getResources().getXObject((COSName) arguments.getFirst()) instanceof PDImageXObject) {
                        var place = getGraphicsState().getCurrentTransformationMatrix();
                        images.add(new Image(
                                place.getTranslateX() / MM,
                                (page.getMediaBox().getHeight() - place.getTranslateY() - place.getScalingFactorY())
                                        / MM,
                                place.getScalingFactorX() / MM,
                                place.getScalingFactorY() / MM));
                        return;
                    }
                    super.processOperator(ordre, arguments);
                }
            };
            lecteur.addOperator(new Concatenate(lecteur));
            lecteur.addOperator(new Save(lecteur));
            lecteur.addOperator(new Restore(lecteur));
            lecteur.addOperator(new DrawObject(lecteur));
            lecteur.processPage(page);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
        return images;
    }
}
