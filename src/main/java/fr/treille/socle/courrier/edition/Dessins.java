package fr.treille.socle.courrier.edition;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** The pictures of our documents. */
final class Dessins {

    /**
     * The European emblem, by its construction sheet (graphical guide to the European emblem): a rectangle of 3 by 2, twelve
     * upright stars like the hours of a clock, on a circle of a third of the height, each in a circle of an eighteenth.
     */
    static final Dessin EMBLEME_EUROPEEN = new Dessin("embleme-europeen", 270, 180, feuille -> {
        feuille.setColor(new Color(0x003399));
        feuille.fill(new Rectangle2D.Double(0, 0, 270, 180));
        feuille.setColor(new Color(0xFFCC00));
        for (int heure = 0; heure < 12; heure++) {
            double angle = Math.toRadians(heure * 30);
            feuille.fill(etoile(135 + 60 * Math.sin(angle), 90 - 60 * Math.cos(angle), 10));
        }
    });

    private Dessins() {}

    private static Path2D etoile(double x, double y, double rayon) {
        // inner radius of a regular pentagram
        double creux = rayon * Math.sin(Math.toRadians(18)) / Math.sin(Math.toRadians(54));
        Path2D trace = new Path2D.Double();
        for (int sommet = 0; sommet < 10; sommet++) {
            double r = sommet % 2 == 0 ? rayon : creux;
            double angle = Math.toRadians(sommet * 36);
            double px = x + r * Math.sin(angle);
            double py = y - r * Math.cos(angle);
            if (sommet == 0) {
                trace.moveTo(px, py);
            } else {
                trace.lineTo(px, py);
            }
        }
        trace.closePath();
        return trace;
    }

    /**
     * A QR code (level M). Typographic spaces and the euro sign become plain characters, so that the plainest reader shows
     * the text as it is.
     */
    static Dessin codeQr(String texte) {
        String simple = texte.replaceAll("[\\u00A0\\u202F\\u2009]", " ").replace("€", "EUR");
        try {
            var matrice = new QRCodeWriter()
                    .encode(
                            simple,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
            int cote = matrice.getWidth();
            return new Dessin("qr-" + simple, cote, cote, feuille -> {
                feuille.setColor(Color.BLACK);
                var modules = new Path2D.Double();
                for (int y = 0; y < cote; y++) {
                    int debut = -1;
                    for (int x = 0; x <= cote; x++) {
                        boolean noir = x < cote && matrice.get(x, y);
                        if (noir && debut < 0) {
                            debut = x;
                        } else if (!noir && debut >= 0) {
                            modules.append(new Rectangle2D.Double(debut, y, x - debut, 1), false);
                            debut = -1;
                        }
                    }
                }
                feuille.fill(modules);
            });
        } catch (WriterException e) {
            throw new IllegalArgumentException("Texte trop long pour un code QR : " + simple, e);
        }
    }
}
