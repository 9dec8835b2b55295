package fr.treille.referentiel.segur;

/** A référencement as the list shows it. */
public record LigneSolution(long id, String editeur, String nom, Referencement referencement) {}
