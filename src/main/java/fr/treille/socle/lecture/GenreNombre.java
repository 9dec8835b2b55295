package fr.treille.socle.lecture;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a number of a workbook is to whoever reads the sheet, which its format alone says (ECMA-376 part 1, 18.8.31). */
enum GenreNombre {
    NOMBRE,
    TAUX,
    JOUR,
    /** A day of which the month and the year alone are shown: « août-25 ». */
    MOIS,
    HEURE,
    /** Hours, minutes or seconds that go on beyond a day: {@code [h]:mm}. */
    DUREE;

    private static final Pattern ECOULE = Pattern.compile("\\[(h+|m+|s+)]", Pattern.CASE_INSENSITIVE);
    private static final Pattern GUILLEMETS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    /** Colours, conditions and languages. */
    private static final Pattern CROCHETS = Pattern.compile("\\[[^]]*]");

    private static final Pattern FRACTIONS = Pattern.compile("s[.,]0+|am/pm|a/p");
    private static final Pattern CHIFFRES = Pattern.compile("[#0?]");
    /** A word that is no repetition of one of the letters of dates: « General », « Standard ». */
    private static final Pattern MOTS = Pattern.compile("(?:(?![djyamhs])\\p{L}|(\\p{L})(?!\\1)\\p{L})");

    /** @param format as the workbook writes it, null for none */
    static GenreNombre de(@Nullable String format) {
        if (format == null) {
            return NOMBRE;
        }
        var nu = GUILLEMETS.matcher(format).replaceAll(" ");
        if (ECOULE.matcher(nu).find()) {
            return DUREE;
        }
        var signes = CROCHETS.matcher(nu).replaceAll(" ").split(";", 2)[0].toLowerCase(Locale.ROOT);
        if (signes.contains("%")) {
            return TAUX;
        }
        signes = FRACTIONS.matcher(signes).replaceAll("s");
        boolean lettres = signes.chars().anyMatch(Character::isLetter);
        return !lettres
                        || CHIFFRES.matcher(signes).find()
                        || MOTS.matcher(signes).find()
                ? NOMBRE
                : date(signes);
    }

    private static GenreNombre date(String signes) {
        boolean jour = signes.contains("d") || signes.contains("j");
        boolean horaire = signes.contains("h") || signes.contains("s");
        if (!jour && !horaire && signes.contains("m")) {
            return MOIS;
        }
        return jour || signes.contains("y") || signes.contains("a") ? JOUR : HEURE;
    }
}
