package fr.treille.socle.courrier.edition;

import fr.treille.socle.commun.Lettres;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a letter begins and takes leave: « Madame la Présidente », « Monsieur le Directeur général », by the civilité and the fonction of
 * who is written to, each title in the gender of the civilité; « Madame, Monsieur » when it is not known.
 */
final class FormuleAppel {

    private static final String INCONNUE = "Madame, Monsieur";

    /** What may stand before the title: « M. le président », « La directrice ». */
    private static final Pattern AVANT =
            Pattern.compile("^(?:(?:monsieur|madame|m\\.|mme|le|la)\\s+|l['’]\\s*)+", Pattern.CASE_INSENSITIVE);

    /** What makes another title of one: kept when it follows it. */
    private static final Pattern DEGRE =
            Pattern.compile("^((?:\\s+(?:general|generale|adjoint|adjointe|delegue|deleguee))*)\\b.*$");

    /** Those that are addressed by it; the longer first. */
    private static final List<Titre> TITRES = List.of(
            new Titre("vice-president", "Vice-Président", "Vice-Présidente"),
            new Titre("president", "Président", "Présidente"),
            new Titre("directeur", "Directeur", "Directrice"),
            new Titre("administrateur", "Administrateur", "Administratrice"),
            new Titre("gerant", "Gérant", "Gérante"),
            new Titre("maire", "Maire", "Maire"),
            new Titre("secretaire", "Secrétaire", "Secrétaire"));

    private FormuleAppel() {}

    private record Titre(String radical, String masculin, String feminin) {

        /** What follows it, null when this is another title. */
        @org.jspecify.annotations.Nullable
        String suite(String fonction) {
            for (var forme : List.of(Lettres.nues(feminin), Lettres.nues(masculin))) {
                if (fonction.startsWith(forme)
                        && (fonction.length() == forme.length()
                                || !Character.isLetter(fonction.charAt(forme.length())))) {
                    return fonction.substring(forme.length());
                }
            }
            return null;
        }
    }

    /** Without the comma that follows it. */
    static String de(String civilite, String fonction) {
        var femme = Lettres.nues(civilite.strip()).matches("madame|mme\\.?|mademoiselle|mlle\\.?");
        if (!femme && !Lettres.nues(civilite.strip()).matches("monsieur|m\\.?|mr\\.?")) {
            return INCONNUE;
        }
        var dite =
                Lettres.nues(AVANT.matcher(fonction.strip()).replaceFirst("")).replaceAll("\\s+", " ");
        for (var titre : TITRES) {
            var suite = titre.suite(dite);
            if (suite != null && (!titre.radical().equals("secretaire") || suite.startsWith(" general"))) {
                return (femme ? "Madame " : "Monsieur ") + article(titre, femme) + degre(suite, femme);
            }
        }
        return femme ? "Madame" : "Monsieur";
    }

    private static String article(Titre titre, boolean femme) {
        var nom = femme ? titre.feminin() : titre.masculin();
        return "AEIOUY"
                                .indexOf(Lettres.sansAccents(nom)
                                        .toUpperCase(Locale.ROOT)
                                        .charAt(0))
                        >= 0
                ? "l’" + nom
                : (femme ? "la " : "le ") + nom;
    }

    private static String degre(String suite, boolean femme) {
        var degres = DEGRE.matcher(suite);
        if (!degres.matches()) {
            return "";
        }
        var dits = new StringBuilder();
        for (var degre : degres.group(1).strip().split(" ")) {
            dits.append(
                    degre.startsWith("general")
                            ? (femme ? " générale" : " général")
                            : degre.startsWith("adjoint")
                                    ? (femme ? " adjointe" : " adjoint")
                                    : degre.startsWith("delegue") ? (femme ? " déléguée" : " délégué") : "");
        }
        return dits.toString();
    }
}
