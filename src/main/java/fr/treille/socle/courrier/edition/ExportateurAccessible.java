package fr.treille.socle.courrier.edition;

import java.io.IOException;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintLine;
import net.sf.jasperreports.engine.JRPrintRectangle;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.util.JRImageLoader;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicFontRecipient;
import net.sf.jasperreports.pdf.common.FontRecipient;
import net.sf.jasperreports.pdf.common.PdfImage;
import org.jspecify.annotations.Nullable;

/**
 * Jasper's PDF exporter with what PDF/A-2a and PDF/UA-1 ask and Jasper leaves out: {@link ConformitePdf}; rules, boxes and running footers are artifacts
 * (ISO 14289-1, 7.1 and 7.8), column headers carry a scope (7.5), the document's root is a Document.
 */
final class ExportateurAccessible extends JRPdfExporter {

    private static final byte[] PIXEL = lirePixel();

    private @Nullable PdfImage pixel;

    ExportateurAccessible(JasperReportsContext contexte) {
        super(contexte);
        tagHelper = new Balises(this);
    }

    @Override
    protected void exportLine(JRPrintLine trait) {
        balises().debutArtefact();
        super.exportLine(trait);
        balises().finArtefact();
    }

    @Override
    protected void exportRectangle(JRPrintRectangle rectangle) {
        balises().debutArtefact();
        super.exportRectangle(rectangle);
        balises().finArtefact();
    }

    @Override
    protected void exportBox(JRLineBox cadre, JRPrintElement element) {
        balises().debutArtefact();
        super.exportBox(cadre, element);
        balises().finArtefact();
    }

    @Override
    protected void setFont(
            Map<Attribute, Object> attributs, Locale langue, boolean traits, FontRecipient destinataire) {
        super.setFont(attributs, langue, traits, destinataire);
        if (destinataire instanceof ClassicFontRecipient police && police.hasFont()) {
            police.getFont().getBaseFont().setIncludeCidSet(false);
        }
    }

    @Override
    protected AbstractPdfTextRenderer getTextRenderer(JRPrintText texte, JRStyledText contenu) {
        return new RenduTexte(getJasperReportsContext());
    }

    /** The same pixel for every export, where Jasper reads it from its jar each time. */
    @Override
    protected PdfImage getPxImage() {
        if (pixel == null) {
            try {
                pixel = pdfProducer.createImage(PIXEL, false);
            } catch (IOException | JRException e) {
                throw new IllegalStateException(e);
            }
        }
        return pixel;
    }

    private static byte[] lirePixel() {
        try {
            return JRLoader.loadBytesFromResource(JRImageLoader.PIXEL_IMAGE_RESOURCE);
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }

    private Balises balises() {
        return (Balises) tagHelper;
    }
}
