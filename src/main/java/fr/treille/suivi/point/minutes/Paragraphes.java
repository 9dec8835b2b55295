package fr.treille.suivi.point.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The text of minutes as it is printed: a paragraph a line, and lists where lines were typed after a hyphen or a star. */
final class Paragraphes {

    private static final Pattern PUCE = Pattern.compile("^[-–—•·*]\\s+(?=\\S)");

    private Paragraphes() {}

    /** Without its blank lines. */
    static List<String> lignes(String texte) {
        return texte.lines()
                .map(String::strip)
                .filter(ligne -> !ligne.isEmpty())
                .toList();
    }

    /** What was typed, without the hyphen of who makes a list. */
    static String sansPuce(String ligne) {
        return PUCE.matcher(ligne.strip()).replaceFirst("");
    }

    /**
     * Rows of the template: {@code texte}, and {@code liste}, its place in its list (« full » when alone, else « start », « dedans »,
     * « end »), « » for a paragraph.
     */
    static List<Map<String, String>> de(String texte) {
        var lignes = lignes(texte);
        var rangs = new ArrayList<Map<String, String>>(lignes.size());
        for (int rang = 0; rang < lignes.size(); rang++) {
            rangs.add(Map.of("texte", sansPuce(lignes.get(rang)), "liste", place(lignes, rang)));
        }
        return rangs;
    }

    private static String place(List<String> lignes, int rang) {
        if (!puce(lignes, rang)) {
            return "";
        }
        var suit = puce(lignes, rang - 1);
        var precede = puce(lignes, rang + 1);
        return suit ? (precede ? "dedans" : "end") : precede ? "start" : "full";
    }

    private static boolean puce(List<String> lignes, int rang) {
        return rang >= 0
                && rang < lignes.size()
                && PUCE.matcher(lignes.get(rang)).find();
    }
}
