package fr.treille.socle.commun.temps;

import fr.treille.socle.commun.Refus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people type it, day first: « 31/10/2025 », « 1-10-25 », « 1.10.2025 », « 31102025 », « 311025 », and as computers
 * write it, « 2025-10-31 ». Two digits are a year of this century. What could be read in two ways is not read.
 */
public final class DateTapee {

    private static final Pattern SEPAREE = Pattern.compile("(\\d{1,2})\\h*([/.\\-\\h])\\h*(\\d{1,2})\\h*\\2\\h*(\\d+)");
    private static final Pattern D_UN_TENANT = Pattern.compile("(\\d{2})()(\\d{2})(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern CHIFFRES = Pattern.compile("\\d+");
    private static final String FORME = " Écrivez-la JJ/MM/AAAA, par exemple 31/10/2025.";

    private DateTapee() {}

    /** @throws Refus that says what is wrong with it */
    public static LocalDate lire(String texte) {
        var net = texte.strip();
        var iso = ISO.matcher(net);
        if (iso.matches()) {
            return jour(net, iso.group(1), iso.group(2), iso.group(3));
        }
        for (var forme : new Pattern[] {SEPAREE, D_UN_TENANT}) {
            var lu = forme.matcher(net);
            if (lu.matches()) {
                return jour(net, annee(net, lu), lu.group(3), lu.group(1));
            }
        }
        throw new Refus(
                CHIFFRES.matcher(net).matches()
                        ? "«\u00A0" + net + "\u00A0» se lit de plusieurs façons." + FORME
                        : "«\u00A0" + net + "\u00A0» n’est pas une date." + FORME);
    }

    private static String annee(String net, Matcher lu) {
        var annee = lu.group(4);
        return switch (annee.length()) {
            case 4 -> annee;
            case 2 -> "20" + annee;
            default ->
                throw new Refus("L’année de «\u00A0" + net + "\u00A0» a " + annee.length()
                        + (annee.length() == 1 ? " chiffre." : " chiffres.") + FORME);
        };
    }

    private static LocalDate jour(String net, String annee, String mois, String jour) {
        try {
            return LocalDate.of(Integer.parseInt(annee), Integer.parseInt(mois), Integer.parseInt(jour));
        } catch (DateTimeException absente) {
            throw new Refus("Le calendrier n’a pas de «\u00A0" + net + "\u00A0».");
        }
    }
}
