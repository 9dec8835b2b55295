package fr.treille.socle.commun;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is done to the letters of a word or a sentence, whatever the machine's locale. */
public final class Lettres {

    private Lettres() {}

    /** Without accents, ligatures in two letters; the case stays. */
    public static String sansAccents(String texte) {
        var ligatures =
                texte.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
        return Normalizer.normalize(ligatures, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** Without accents nor case, for who compares what two people typed. */
    public static String nues(String texte) {
        return sansAccents(texte).toLowerCase(Locale.ROOT);
    }

    /** « Échéances dues » is « echeances-dues »: for a file's name or an address. */
    public static String trait(String texte) {
        return nues(texte).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** The first letter a capital, at the head of a sentence. */
    public static String majuscule(String texte) {
        return texte.isEmpty() ? "" : texte.substring(0, 1).toUpperCase(Locale.FRENCH) + texte.substring(1);
    }

    /** The first letter a small one, inside a sentence. */
    public static String minuscule(String texte) {
        return texte.isEmpty() ? "" : texte.substring(0, 1).toLowerCase(Locale.FRENCH) + texte.substring(1);
    }

    /** « Alpha, Bêta, Gamma et 2 autres »: the first ones, then how many are left. */
    public static String enumerer(Collection<String> noms, int nommes) {
        var reste = noms.size() - nommes;
        return noms.stream().limit(nommes).collect(Collectors.joining(", "))
                + (reste <= 0 ? "" : reste == 1 ? " et un autre" : " et " + Formats.nombre(reste) + " autres");
    }
}
