package fr.treille.longueurs;

import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * How a column of text is fed.
 *
 * @param longueur the longest that is taken, 0 where a longer text is cut rather than refused
 * @param forme a legal text of that many characters; one character more is its only fault
 * @param nommee whether the refusal says the limit, which it need not for what has a syntax of its own
 * @param service what is called with the text
 */
public record TexteSaisi(
        String colonne, int longueur, IntFunction<String> forme, boolean nommee, Consumer<String> service) {

    /** Longer than anything that is taken. */
    public static final int DEMESURE = 5000;

    /** Words: accents, to tell characters from bytes. */
    public static TexteSaisi texte(String colonne, int longueur, Consumer<String> service) {
        return new TexteSaisi(colonne, longueur, "é"::repeat, true, service);
    }

    public static TexteSaisi courriel(String colonne, Consumer<String> service) {
        return new TexteSaisi(colonne, fr.treille.socle.commun.Bornes.COURRIEL, TexteSaisi::adresse, false, service);
    }

    public static TexteSaisi telephone(String colonne, Consumer<String> service) {
        return new TexteSaisi(colonne, fr.treille.socle.commun.Bornes.TELEPHONE, TexteSaisi::numero, false, service);
    }

    /** What is cut. */
    public static TexteSaisi coupe(String colonne, Consumer<String> service) {
        return new TexteSaisi(colonne, 0, "é"::repeat, false, service);
    }

    /** The longest number of E.164, fifteen digits, and one more beyond. */
    static String numero(int longueur) {
        var juste = "+123 456 789 012 345";
        return longueur <= juste.length() ? juste : juste + "6";
    }

    /** A valid one up to 254 characters. */
    public static String adresse(int longueur) {
        var domaine = ("b".repeat(59) + ".").repeat(4) + "test";
        var local = longueur - domaine.length() - 1;
        return local < 1
                ? "a@" + domaine.substring(domaine.length() - longueur + 2)
                : "a".repeat(local) + "@" + domaine;
    }
}
