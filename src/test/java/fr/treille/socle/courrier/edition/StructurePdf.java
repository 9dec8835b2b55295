package fr.treille.socle.courrier.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The structure tree of a tagged PDF. */
public final class StructurePdf {

    private StructurePdf() {}

    /** What a screen reader says of its pictures. */
    public static List<String> textesAlternatifs(byte[] pdf) {
        return elements(pdf).stream()
                .map(Element::alternative)
                .filter(texte -> !texte.isEmpty())
                .toList();
    }

    /** How many elements of that type it has: « LI » for the items of its lists. */
    public static long nombre(byte[] pdf, String type) {
        return elements(pdf).stream()
                .filter(element -> element.type().equals(type))
                .count();
    }

    private record Element(String type, String alternative) {}

    private static List<Element> elements(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var elements = new ArrayList<Element>();
            parcourir(document.getDocumentCatalog().getStructureTreeRoot(), elements);
            return elements;
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private static void parcourir(PDStructureNode noeud, List<Element> elements) {
        for (Object enfant : noeud.getKids()) {
            if (enfant instanceof PDStructureElement element) {
                var alternative = element.getAlternateDescription();
                elements.add(new Element(
                        String.valueOf(element.getStructureType()), alternative == null ? "" : alternative));
                parcourir(element, elements);
            }
        }
    }
}
