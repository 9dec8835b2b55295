package fr.treille.socle.compte.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** A QR code drawn on the server: the key that it holds goes to no other site. */
class CodeQr extends Div {

    /** White around, in modules, as ISO 18004 asks. */
    private static final int MARGE = 4;

    CodeQr(String texte, String description) {
        addClassName("code-qr");
        var dessin = new Svg(svg(texte));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", description);
        add(dessin);
    }

    static String svg(String texte) {
        try {
            var matrice = new QRCodeWriter()
                    .encode(
                            texte,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    MARGE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            var trace = new StringBuilder();
            for (int y = 0; y < matrice.getHeight(); y++) {
                for (int x = 0; x < matrice.getWidth(); x++) {
                    if (matrice.get(x, y)) {
                        trace.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + matrice.getWidth() + " "
                    + matrice.getHeight() + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h"
                    + matrice.getWidth() + "v" + matrice.getHeight() + "H0z\"/><path fill=\"#000\" d=\"" + trace
                    + "\"/></svg>";
        } catch (WriterException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
