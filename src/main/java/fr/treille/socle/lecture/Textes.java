package fr.treille.socle.lecture;

import fr.treille.socle.commun.Lettres;
import java.util.regex.Pattern;

/** Words as they are compared: what a header says, whatever its accents and signs. */
public final class Textes {

    private static final Pattern SIGNES = Pattern.compile("[^a-z0-9%]+");

    private Textes() {}

    /** Without the blanks around it, no-break ones too. */
    static String net(String texte) {
        int debut = 0;
        int fin = texte.length();
        while (debut < fin && blanc(texte.charAt(debut))) {
            debut++;
        }
        while (fin > debut && blanc(texte.charAt(fin - 1))) {
            fin--;
        }
        return texte.substring(debut, fin);
    }

    private static boolean blanc(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    /** Small letters without accents, words apart by one space: « N° FINESS (ET) » is « n finess et ». */
    public static String plat(String texte) {
        return SIGNES.matcher(Lettres.nues(texte)).replaceAll(" ").strip();
    }
}
