package fr.treille.dossier.notation;

import java.util.List;

/**
 * A sheet as its form gives it.
 *
 * @param version of the sheet that the form showed, 0 for one that does not exist yet
 * @param notes one a line of the grid, in its order
 */
public record FicheSaisie(long grappeId, int version, List<NoteSaisie> notes) {

    /** Name of the field that the refusal of a score concerns. */
    public static String champNote(int rang) {
        return "notes." + rang;
    }

    /** Name of the field that the refusal of a comment concerns. */
    public static String champCommentaire(int rang) {
        return "commentaires." + rang;
    }
}
