package fr.treille.socle.commun.port;

/**
 * A kind of fact in the life of a grappe, in pieces of SQL written by its module and never by a user. The grappe is {@code
 * :grappe}; « who was written to and when » reads them all in one statement.
 *
 * @param genre stable name, in upper case, « COURRIEL »; several rules may have the same
 * @param libelle what screens call that kind, « Courriel »; the same for all the rules of a genre
 * @param depuis from « FROM » to the condition on the grappe, included
 * @param quand when: a DATETIME in UTC, or a DATE when {@code jourSeul}
 * @param jourSeul whether only the day is known
 * @param titre what happened, in words
 * @param detail to whom, by whom or why, « '' » for nothing
 * @param lien address within the application, « '' » for none
 */
public record RegleEchange(
        String genre,
        String libelle,
        String depuis,
        String quand,
        boolean jourSeul,
        String titre,
        String detail,
        String lien) {}
