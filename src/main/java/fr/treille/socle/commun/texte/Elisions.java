package fr.treille.socle.commun.texte;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The apostrophes that FINESS leaves out: « FOYER D ACCUEIL », « MAISON DE L ETANG », « AUJOURD HUI ». French writes « d » and
 * « l » alone before a vowel or a mute h only where they are elided, so the letter that follows decides; what could be an
 * initial, a staircase or the letter of a house stays as it is.
 */
final class Elisions {

    private static final Set<String> LETTRES = Set.of("D", "L");

    /** Of more letters, which are no word without what follows; « QU » alone is a quay. */
    private static final Set<String> TRONQUES =
            Set.of("JUSQU", "LORSQU", "PUISQU", "QUELQU", "AUJOURD", "PRESQU", "ENTR");

    private static final Pattern OUVRANTS = Pattern.compile("^[(\"«-]+");

    private static final String VOYELLES = "AEIOUYHÀÂÄÉÈÊËÎÏÔÖÙÛÜŒÆ";

    /** « SAAD L ET M »: two initials. */
    private static final Set<String> CONJONCTIONS = Set.of("ET", "OU", "AU", "AUX");

    /** What a letter alone numbers: « BATIMENT D ENTREE 2 ». */
    private static final Set<String> PARTIES = Set.of(
            "BATIMENT", "BÂTIMENT", "BAT", "ESCALIER", "ESC", "APPARTEMENT", "APPT", "APT", "BLOC", "LOT", "ETAGE");

    /** Those whose first name is an initial: « DOCTEUR L AUBERT ». */
    private static final Set<String> TITRES =
            Set.of("DOCTEUR", "DR", "PROFESSEUR", "PR", "MONSIEUR", "M", "MR", "MADAME", "MME", "MLLE", "ABBE", "ABBÉ");

    private Elisions() {}

    /** @param nom in capitals, one space between words */
    static String retablir(String nom) {
        var mots = nom.split(" ");
        var ecrit = new StringBuilder();
        for (int rang = 0; rang < mots.length; rang++) {
            ecrit.append(mots[rang]);
            if (rang + 1 < mots.length) {
                ecrit.append(elide(mots, rang) ? '\'' : ' ');
            }
        }
        return ecrit.toString();
    }

    private static boolean elide(String[] mots, int rang) {
        var suivant = mots[rang + 1];
        if (!voyelle(suivant)) {
            return false;
        }
        var mot = OUVRANTS.matcher(mots[rang]).replaceFirst("");
        return TRONQUES.contains(mot) || LETTRES.contains(mot) && !CONJONCTIONS.contains(suivant) && libre(mots, rang);
    }

    /** A word, and no letter alone, which spells: « E H P A D A ALBI ». */
    private static boolean voyelle(String suivant) {
        return suivant.length() > 1
                && VOYELLES.indexOf(suivant.charAt(0)) >= 0
                && Character.isLetter(suivant.charAt(1));
    }

    private static boolean libre(String[] mots, int rang) {
        if (rang == 0) {
            return true;
        }
        var avant = mots[rang - 1];
        if (avant.length() == 1 && Character.isLetter(avant.charAt(0))) {
            // « A L ECOUTE », and not « S S I A D ALBI »
            return (avant.equals("A") || avant.equals("À")) && (rang == 1 || mots[rang - 2].length() > 1);
        }
        return !PARTIES.contains(avant)
                && !TITRES.contains(avant)
                && !(Character.isDigit(avant.charAt(avant.length() - 1)) && NomLisible.estVoie(mots[rang + 1]));
    }
}
