package fr.treille.suivi.jalon.ui;

import fr.treille.socle.commun.temps.PlageDates;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Where the days of a drawing are, between its first and its last month. A day that is not plausible, kept from before it was
 * refused, stands at the edge rather than flattening all the others.
 */
final class EchelleTemps {

    /** Width of the drawing, in its own units. */
    static final int LARGEUR = 1100;

    /** Left of the first day: the names. */
    static final int MARGE = 175;

    /** Above the first row: marks and months. */
    static final int HAUT = 66;

    private static final int DROITE = 20;
    private static final int ECART_MOIS = 58;
    private static final DateTimeFormatter MOIS = DateTimeFormatter.ofPattern("MM/uuuu", Locale.FRENCH);

    private final YearMonth debut;
    private final YearMonth fin;
    private final long jours;

    /** @param dates what it shows, at least one that is plausible */
    EchelleTemps(List<LocalDate> dates, LocalDate aujourdhui) {
        var plausibles = dates.stream()
                .filter(date -> PlageDates.JALON.faute(date, aujourdhui).isEmpty())
                .toList();
        debut = YearMonth.from(Collections.min(plausibles));
        fin = YearMonth.from(Collections.max(plausibles)).plusMonths(1);
        jours = ChronoUnit.DAYS.between(debut.atDay(1), fin.plusMonths(1).atDay(1));
    }

    /** Whether it stands at the edge, before or after all that is drawn. */
    boolean horsCadre(LocalDate date) {
        return date.isBefore(debut.atDay(1)) || date.isAfter(fin.atEndOfMonth());
    }

    /** To a tenth. */
    double x(LocalDate date) {
        var part = Math.clamp(ChronoUnit.DAYS.between(debut.atDay(1), date) / (double) jours, 0, 1);
        return Math.round((MARGE + part * (LARGEUR - MARGE - DROITE)) * 10) / 10d;
    }

    /** The months, each with a line; as many names as there is room for. */
    String grille(int bas) {
        var nombre = (int) debut.until(fin.plusMonths(1), ChronoUnit.MONTHS);
        var place = (LARGEUR - MARGE - DROITE) / (double) nombre;
        var pas = List.of(1, 2, 3, 6, 12, 24).stream()
                .filter(mois -> mois * place >= ECART_MOIS)
                .findFirst()
                .orElse(48);
        var svg = new StringBuilder();
        for (var rang = 0; rang < nombre; rang += pas) {
            var mois = debut.plusMonths(rang);
            svg.append("<line class=\"gantt-mois\" x1=\"%1$s\" x2=\"%1$s\" y1=\"%2$d\" y2=\"%3$d\"/>"
                    .formatted(x(mois.atDay(1)), HAUT - 4, bas + 14));
            svg.append("<text class=\"gantt-petit\" x=\"%s\" y=\"%d\">%s</text>"
                    .formatted(x(mois.atDay(1)) + 3, HAUT + 4, MOIS.format(mois)));
        }
        return svg.toString();
    }

    /** A vertical line with its name at that height. */
    String repere(LocalDate date, String genre, String nom, int hauteur, int bas) {
        var x = x(date);
        var aGauche = x > LARGEUR - 150;
        return "<line class=\"gantt-%1$s\" x1=\"%2$s\" x2=\"%2$s\" y1=\"%3$d\" y2=\"%4$d\"/><text class=\"gantt-repere\" text-anchor=\"%5$s\" x=\"%6$s\" y=\"%3$d\">%7$s</text>"
                .formatted(genre, x, hauteur, bas, aGauche ? "end" : "start", x + (aGauche ? -5 : 5), nom);
    }
}
