package fr.treille.referentiel.appel.convention;

import java.util.regex.Pattern;

/**
 * A text that conventions cite, of their « Vu ».
 *
 * @param texte without « Vu » and what ends it; what is still to be filled in stands between square brackets
 */
public record Visa(String texte, PorteeVisa portee) {

    private static final Pattern VU = Pattern.compile("^[Vv]u\\s+");
    private static final Pattern FIN = Pattern.compile("[\\s;,.]+$");

    public Visa {
        texte = FIN.matcher(VU.matcher(texte.strip()).replaceFirst("")).replaceFirst("");
    }

    /** Whether a reference is still to be filled in: no convention is made meanwhile. */
    public boolean aCompleter() {
        return texte.indexOf('[') >= 0;
    }

    /** « Vu le code de la santé publique ; ». */
    public String imprime() {
        return "Vu " + texte + "\u00A0;";
    }
}
