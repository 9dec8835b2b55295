package fr.treille.dossier.fenetre;

/**
 * Whom an extension concerns.
 *
 * @param dossiers how many files have an échéance still to be settled that it moves
 * @param echeances how many such échéances
 * @param irrecevables how many files the former days made irrecevables: they stay so unless somebody admits them
 */
public record PorteeProrogation(long dossiers, long echeances, long irrecevables) {}
