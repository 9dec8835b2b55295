package fr.treille.socle.travail;

/**
 * An element and what became of it.
 *
 * @param reference of what was made of it, « » before
 * @param message why it was refused, « » otherwise
 */
public record ElementFiche(long objetId, String libelle, SortElement sort, String reference, String message) {}
