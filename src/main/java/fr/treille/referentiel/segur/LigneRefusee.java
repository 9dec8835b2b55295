package fr.treille.referentiel.segur;

/**
 * A line of a file that is left out.
 *
 * @param numero as a spreadsheet shows it
 * @param contenu what is read in it, shortened
 * @param raison why it is left out
 */
public record LigneRefusee(int numero, String contenu, String raison) {}
