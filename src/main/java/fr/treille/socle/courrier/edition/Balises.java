package fr.treille.socle.courrier.edition;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import java.util.HashSet;
import java.util.Set;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.JRPdfExporterTagHelper;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicStructureEntry;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import org.jspecify.annotations.Nullable;

/**
 * The structure tree of one document, and what stays out of it; not shared between exports.
 *
 * <p>Element properties read here: {@code treille.artefact} = {@code toujours} (decoration) or {@code repete} with
 * {@code treille.cle} (content the first time, repeated afterwards, as a table header on its second page);
 * {@code treille.alt}, the alternative text of an image.
 */
final class Balises extends JRPdfExporterTagHelper {

    private static final String ARTEFACT = "treille.artefact";
    private static final String CLE = "treille.cle";
    private static final String ALT = "treille.alt";
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName SCOPE = new PdfName("Scope");
    private static final PdfName COLUMN = new PdfName("Column");
    private static final PdfName ROW = new PdfName("Row");

    private final Set<String> dejaVus = new HashSet<>();
    /** Depth inside an element that is an artifact: everything under it is one too. */
    private int profondeurArtefact;

    private boolean contenuOuvert;

    Balises(JRPdfExporter exporter) {
        super(exporter);
    }

    @Override
    protected void init() {
        super.init();
        ConformitePdf.declarer(producteur().getPdfWriter());
        producteur().getPdfWriter().getStructureTreeRoot().mapRole(new PdfName("All"), PdfName.DOCUMENT);
    }

    @Override
    protected void startPageAnchor() {
        debutArtefact();
    }

    @Override
    protected void endPageAnchor() {
        finArtefact();
    }

    @Override
    protected void startElement(JRPrintElement element) {
        if (profondeurArtefact > 0 || estArtefact(element)) {
            profondeurArtefact++;
        } else {
            super.startElement(element);
        }
    }

    @Override
    protected void endElement(JRPrintElement element) {
        if (profondeurArtefact > 0) {
            profondeurArtefact--;
        } else {
            super.endElement(element);
        }
    }

    private boolean estArtefact(JRPrintElement element) {
        String valeur = propriete(element, ARTEFACT);
        return "toujours".equals(valeur)
                || "repete".equals(valeur) && !dejaVus.add(String.valueOf(propriete(element, CLE)));
    }

    @Override
    protected void startText(JRPrintText texte, @Nullable String texteReel) {
        if (profondeurArtefact > 0) {
            debutArtefact();
            return;
        }
        // a heading holds its text itself; anywhere else a text is a paragraph
        String role = dansTitre() ? "Span" : "Text";
        if (texteReel == null) {
            pdfStructure.beginTag(parent(texte), role);
        } else {
            pdfStructure.beginTag(parent(texte), role, texteReel);
        }
        contenuOuvert = true;
    }

    @Override
    protected void endText() {
        if (profondeurArtefact > 0) {
            finArtefact();
        } else {
            contenuOuvert = false;
            super.endText();
        }
    }

    @Override
    protected void startImage(JRPrintImage image) {
        if (profondeurArtefact > 0) {
            debutArtefact();
            return;
        }
        PdfStructureEntry balise = pdfStructure.beginTag(parent(image), "Image");
        balise.putString("Alt", String.valueOf(propriete(image, ALT)));
        contenuOuvert = true;
    }

    @Override
    protected void endImage() {
        if (profondeurArtefact > 0) {
            finArtefact();
        } else {
            contenuOuvert = false;
            super.endImage();
        }
    }

    @Override
    protected void createThStartTag(JRPrintElement element) {
        super.createThStartTag(element);
        PdfDictionary portee = new PdfDictionary();
        portee.put(PdfName.O, PdfName.TABLE);
        portee.put(SCOPE, "ligne".equals(propriete(element, "treille.portee")) ? ROW : COLUMN);
        var balise = ((ClassicStructureEntry) tagStack.peek()).getElement();
        var attributs = balise.getAsArray(PdfName.A);
        if (attributs == null) {
            balise.put(PdfName.A, new PdfArray(portee));
        } else {
            attributs.add(portee);
        }
    }

    /** What a footer says the first time belongs to the document, even when the page cuts a table or a list. */
    private PdfStructureEntry parent(JRPrintElement element) {
        return propriete(element, ARTEFACT) == null ? tagStack.peek() : allTag;
    }

    private boolean dansTitre() {
        var type = ((ClassicStructureEntry) tagStack.peek()).getElement().get(PdfName.S);
        return PdfName.H1.equals(type) || PdfName.H2.equals(type) || PdfName.H3.equals(type);
    }

    private static @Nullable String propriete(JRPrintElement element, String nom) {
        return element.hasProperties() ? element.getPropertiesMap().getProperty(nom) : null;
    }

    void debutArtefact() {
        if (!contenuOuvert) {
            producteur().getPdfContentByte().beginMarkedContentSequence(ARTIFACT, null, false);
        }
    }

    void finArtefact() {
        if (!contenuOuvert) {
            producteur().getPdfContentByte().endMarkedContentSequence();
        }
    }

    private ClassicPdfProducer producteur() {
        return (ClassicPdfProducer) pdfProducer;
    }
}
