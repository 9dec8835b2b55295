package fr.treille.socle.commun.texte;

/** No-break spaces where French sets them, in a text that people typed: a plain space alone is changed, and none is added. */
public final class Typographie {

    private static final char FINE = '\u202F';
    private static final char INSECABLE = '\u00A0';

    private Typographie() {}

    /** « 1 250 € : » holds together: narrow within a number, full before a unit or a sign in two parts, and within « ». */
    public static String insecable(String texte) {
        if (texte.indexOf(' ') < 0) {
            return texte;
        }
        char[] signes = texte.toCharArray();
        for (int rang = 1; rang + 1 < signes.length; rang++) {
            if (signes[rang] == ' ') {
                char avant = signes[rang - 1];
                char apres = signes[rang + 1];
                if (":;?!»%€".indexOf(apres) >= 0 && finDeSigne(signes, rang + 1) || avant == '«') {
                    signes[rang] = INSECABLE;
                } else if (chiffre(avant) && milliers(signes, rang)) {
                    signes[rang] = FINE;
                }
            }
        }
        return new String(signes);
    }

    /** « :// » and « ;) » are something else than a sign; « (quoi ?) » is one. */
    private static boolean finDeSigne(char[] signes, int rang) {
        if (rang + 1 == signes.length) {
            return true;
        }
        char suite = signes[rang + 1];
        return signes[rang] == ':' || signes[rang] == ';'
                ? Character.isWhitespace(suite) || Character.isSpaceChar(suite)
                : !Character.isLetterOrDigit(suite);
    }

    /** Whether the space parts three figures from one to three before them: not a year from a number, nor a telephone. */
    private static boolean milliers(char[] signes, int espace) {
        for (int rang = espace + 1; rang <= espace + 3; rang++) {
            if (rang >= signes.length || !chiffre(signes[rang])) {
                return false;
            }
        }
        if (espace + 4 < signes.length && chiffre(signes[espace + 4])) {
            return false;
        }
        int debut = espace - 1;
        while (debut > 0 && chiffre(signes[debut - 1])) {
            debut--;
        }
        int chiffres = espace - debut;
        char avant = debut == 0 ? ' ' : signes[debut - 1];
        return chiffres <= 3
                        && (signes[debut] != '0')
                        && avant != ','
                        && avant != '.'
                        && avant != '/'
                        && !Character.isLetter(avant)
                || chiffres == 3 && avant == FINE;
    }

    private static boolean chiffre(char signe) {
        return signe >= '0' && signe <= '9';
    }
}
