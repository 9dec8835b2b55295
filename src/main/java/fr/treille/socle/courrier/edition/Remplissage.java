package fr.treille.socle.courrier.edition;

import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;

/** How full the pages of a document are: whether closer lines would spare its last one, which holds little. */
final class Remplissage {

    /** Share of the height that closer lines save, titles and white aside. */
    private static final double GAIN = 0.03;

    /** Points: five lines. */
    private static final int MAIGRE = 72;

    private Remplissage() {}

    /** Whether it is worth being set again in closer lines. */
    static boolean peutSerrer(JasperPrint document) {
        var pages = document.getPages();
        if (pages.size() < 2) {
            return false;
        }
        int bas = bas(document);
        int somme = 0;
        for (JRPrintPage page : pages) {
            somme += occupe(page, bas) - haut(document);
        }
        int derniere = occupe(pages.getLast(), bas) - haut(document);
        int libre = bas - occupe(pages.get(pages.size() - 2), bas);
        return derniere <= libre + somme * GAIN;
    }

    /** Whether its last page, which is not the only one, holds three lines or so. */
    static boolean maigre(JasperPrint document) {
        var pages = document.getPages();
        return pages.size() > 1 && occupe(pages.getLast(), bas(document)) - haut(document) < MAIGRE;
    }

    private static int haut(JasperPrint document) {
        return document.getTopMargin() == null ? 0 : document.getTopMargin();
    }

    /** Where the footer begins: the lowest element of a page is of it. */
    private static int bas(JasperPrint document) {
        return document.getPages().getFirst().getElements().stream()
                .mapToInt(JRPrintElement::getY)
                .max()
                .orElse(document.getPageHeight());
    }

    private static int occupe(JRPrintPage page, int bas) {
        return page.getElements().stream()
                .filter(element -> element.getY() < bas)
                .mapToInt(element -> Math.min(bas, element.getY() + element.getHeight()))
                .max()
                .orElse(0);
    }
}
