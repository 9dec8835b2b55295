package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.Html;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.suivi.usage.PointTaux;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The trend of a rate, drawn here as SVG; what it shows is also said in words, for who does not see it. */
final class Courbe {

    private static final double LARGEUR = 132;
    private static final double HAUTEUR = 34;
    private static final double MARGE = 5;

    private Courbe() {}

    /** Of the periods that have a rate. */
    static Html de(CibleFiche cible, List<PointTaux> tendance) {
        var points = tendance.stream().filter(point -> point.taux().existe()).toList();
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg class=\"usage-courbe\" role=\"img\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" aria-label=\"%s\">",
                LARGEUR,
                HAUTEUR,
                LARGEUR,
                HAUTEUR,
                echapper(enClair(cible, points))));
        // messages may exceed their denominator: the scale follows
        double haut =
                Math.max(1, points.stream().mapToDouble(Courbe::valeur).max().orElse(1));
        var seuil = cible.seuil();
        if (seuil != null) {
            double y = y(seuil.doubleValue(), haut);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"usage-courbe-seuil\" x1=\"0\" x2=\"%.0f\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    LARGEUR,
                    y,
                    y));
        }
        svg.append("<polyline class=\"usage-courbe-trait\" points=\"");
        for (int rang = 0; rang < points.size(); rang++) {
            svg.append(String.format(
                    Locale.ROOT, "%.1f,%.1f ", x(rang, points.size()), y(valeur(points.get(rang)), haut)));
        }
        svg.append("\"/>");
        for (int rang = 0; rang < points.size(); rang++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"usage-courbe-point\" r=\"%s\" cx=\"%.1f\" cy=\"%.1f\"/>",
                    rang == points.size() - 1 ? "3" : "1.8",
                    x(rang, points.size()),
                    y(valeur(points.get(rang)), haut)));
        }
        return new Html(svg.append("</svg>").toString());
    }

    /** « Taux d’utilisation du DMP, seuil 70 % : 52 % au 31/03/2026, 58,1 % au 30/06/2026 ». */
    static String enClair(CibleFiche cible, List<PointTaux> points) {
        return cible.libelle() + ", " + (cible.seuil() == null ? "" : "seuil ") + cible.seuilEnClair() + "\u00A0: "
                + (points.isEmpty()
                        ? "aucun taux"
                        : points.stream()
                                .map(point -> point.taux().enClair() + " au "
                                        + Formats.date(point.periode().fin()))
                                .collect(Collectors.joining(", ")));
    }

    private static double valeur(PointTaux point) {
        return point.taux().valeur().map(BigDecimal::doubleValue).orElse(0d);
    }

    private static double x(int rang, int nombre) {
        return nombre == 1 ? LARGEUR / 2 : MARGE + rang * (LARGEUR - 2 * MARGE) / (nombre - 1);
    }

    private static double y(double valeur, double haut) {
        return HAUTEUR - MARGE - valeur / haut * (HAUTEUR - 2 * MARGE);
    }

    private static String echapper(String texte) {
        return texte.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
