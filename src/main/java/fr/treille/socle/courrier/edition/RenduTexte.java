package fr.treille.socle.courrier.edition;

import java.text.AttributedString;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.JRPdfExporterTagHelper;
import net.sf.jasperreports.pdf.PdfTextRenderer;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfTextAlignment;

/**
 * Draws a text line by line, cut where {@link Coupures} cuts. The space at the end of a line is kept, as a no-break space that
 * OpenPDF does not drop: without it a screen reader joins the last word of a line to the first of the next
 * (ISO 32000-1, 14.8.2.5).
 */
final class RenduTexte extends PdfTextRenderer {

    RenduTexte(JasperReportsContext contexte) {
        super(contexte, false, true, false);
    }

    @Override
    public void initialize(
            JRPdfExporter exportateur,
            PdfProducer producteur,
            JRPdfExporterTagHelper balises,
            JRPrintText texte,
            JRStyledText contenu,
            int x,
            int y) {
        super.initialize(exportateur, producteur, balises, texte, Coupures.proteger(contenu), x, y);
    }

    @Override
    public void draw() {
        TabSegment segment = segments.get(segmentIndex);
        String ligne = Coupures.retablir(segment.text);
        if (horizontalAlignment == PdfTextAlignment.LEFT && ligne.endsWith(" ")) {
            ligne = ligne.substring(0, ligne.length() - 1) + '\u00A0';
        }
        if (!ligne.equals(segment.text)) {
            // our texts have one style each: what holds of the first character holds of the line
            segment.as = new AttributedString(ligne, segment.as.getIterator().getAttributes());
            segment.text = ligne;
        }
        super.draw();
    }
}
