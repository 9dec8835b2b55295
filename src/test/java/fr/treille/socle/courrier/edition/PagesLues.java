package fr.treille.socle.courrier.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where a PDF sets its text: lines with their position, in millimetres from the top left of the page. */
public record PagesLues(List<List<Ligne>> pages) {

    private static final double MM = 72 / 25.4;
    /** Top of the footer, which is the same on every page. */
    private static final double PIED = 266;

    /** A piece of text that the page writes at once; {@code bas} is its baseline. */
    public record Ligne(String texte, double gauche, double droite, double haut, double bas) {}

    /** Those of a PDF. */
    public static PagesLues de(byte[] pdf) {
        var pages = new ArrayList<List<Ligne>>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var lignes = new ArrayList<Ligne>();
                var lecteur = new PDFTextStripper() {
                    @Override
                    protected void writeString(String texte, List<TextPosition> positions) {
                        if (!texte.isBlank()) {
                            var premier = positions.getFirst();
                            var dernier = positions.getLast();
                            lignes.add(new Ligne(
                                    texte.replace('\u00A0', ' ').replace('\u202F', ' '),
                                    premier.getXDirAdj() / MM,
                                    (dernier.getXDirAdj() + dernier.getWidthDirAdj()) / MM,
                                    (premier.getYDirAdj() - premier.getFontSizeInPt()) / MM,
                                    premier.getYDirAdj() / MM));
                        }
                    }
                };
                lecteur.setStartPage(page);
                lecteur.setEndPage(page);
                lecteur.getText(document);
                pages.add(lignes);
            }
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
        return new PagesLues(pages);
    }

    /** The lines of a page above its footer, 1 for the first. */
    public List<Ligne> corps(int page) {
        return pages.get(page - 1).stream().filter(ligne -> ligne.bas() < PIED).toList();
    }

    /** The page, 1 for the first, where a text stands. */
    public int page(String texte) {
        for (int page = 1; page <= pages.size(); page++) {
            if (corps(page).stream().anyMatch(ligne -> ligne.texte().contains(texte))) {
                return page;
            }
        }
        throw new AssertionError(texte + " est absent");
    }

    /** Where a text stands first. */
    public Ligne ligne(String texte) {
        return pages.stream()
                .flatMap(List::stream)
                .filter(ligne -> ligne.texte().contains(texte))
                .findFirst()
                .orElseThrow(() -> new AssertionError(texte + " est absent"));
    }

    /** Share of a page's height, above its footer, that holds nothing under its last line. */
    public double blanc(int page) {
        return 1 - corps(page).stream().mapToDouble(Ligne::bas).max().orElse(0) / PIED;
    }

    /** How many different heights its lines have. */
    public long rangs(int page) {
        return corps(page).stream()
                .map(ligne -> Math.round(ligne.bas()))
                .distinct()
                .count();
    }

    /** Everything, in the order of reading. */
    public String texte() {
        return String.join(
                "\n", pages.stream().flatMap(List::stream).map(Ligne::texte).toList());
    }
}
