package fr.treille.socle.commun.trace;

/**
 * A field whose changes are kept.
 *
 * @param colonne of the table of that kind of things
 * @param libelle what screens call it
 */
public record ChampTrace(ObjetTrace objet, String colonne, String libelle, ValeurTracee valeur) {}
