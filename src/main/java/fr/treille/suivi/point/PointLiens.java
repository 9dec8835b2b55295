package fr.treille.suivi.point;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Addresses of the points' screens within the application, without the leading slash, and their titles. */
public final class PointLiens {

    /** Every grappe and its months. */
    public static final String LISTE = "points-mensuels";

    /** Tab of a grappe. */
    public static final String ONGLET = "suivi";

    private static final DateTimeFormatter MOIS = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

    private PointLiens() {}

    /** A point: « points-mensuels/42 ». */
    public static String fiche(long id) {
        return LISTE + "/" + id;
    }

    /** « novembre 2026 ». */
    public static String mois(YearMonth mois) {
        return MOIS.format(mois);
    }

    /** « Point de novembre 2026 », « Point d’août 2026 ». */
    public static String titre(YearMonth mois) {
        return "Point " + de(mois);
    }

    /** « de novembre 2026 », « d’août 2026 ». */
    public static String de(YearMonth mois) {
        var nom = mois(mois);
        return (nom.startsWith("a") || nom.startsWith("o") ? "d’" : "de ") + nom;
    }
}
