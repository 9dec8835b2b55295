package fr.treille.socle.commun.texte;

import fr.treille.socle.commun.Lettres;
import java.util.regex.Pattern;

/** How sentences name a grappe, whose own name often begins by the word: « grappe « Grappe de l’Hers » » said it twice. */
public final class NomGrappe {

    private static final Pattern DEJA_DIT =
            Pattern.compile("^\\s*grappes?\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private NomGrappe() {}

    /** « grappe « Vallée enfance » », « « Grappe de l’Hers » »: after an article, « la », « de la », « cette », or none. */
    public static String cite(String nom) {
        return (dejaDit(nom) ? "" : "grappe ") + "«\u00A0" + nom + "\u00A0»";
    }

    /** « Grappe Vallée enfance », « Grappe de l’Hers »: a title or a line of a list. */
    public static String titre(String nom) {
        return dejaDit(nom) ? Lettres.majuscule(nom.strip()) : "Grappe " + nom;
    }

    private static boolean dejaDit(String nom) {
        return DEJA_DIT.matcher(nom).matches();
    }
}
