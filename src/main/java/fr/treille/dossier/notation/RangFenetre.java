package fr.treille.dossier.notation;

/**
 * Where the score of a file puts it in its window.
 *
 * @param rang from 1; equal scores have the same
 * @param notees files of the window that have a score
 */
public record RangFenetre(long rang, long notees) {

    /** « 1er sur 12 », « 3e sur 12 ». */
    public String enClair() {
        return rang + (rang == 1 ? "er" : "e") + " sur " + notees;
    }
}
