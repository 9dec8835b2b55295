package fr.treille.fenetre;

/**
 * Whom an extension concerns.
 *
 * @param dossiers how many files have an échéance still to be settled that it moves
 * @param echeances how many such échéances
 */
public record PorteeProrogation(long dossiers, long echeances) {}
