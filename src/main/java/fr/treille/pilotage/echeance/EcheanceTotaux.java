package fr.treille.pilotage.echeance;

/**
 * What a filtered list adds up to.
 *
 * @param nombre how many échéances
 * @param enRetard how many of them are late
 * @param grappes of how many grappes
 */
public record EcheanceTotaux(long nombre, long enRetard, long grappes) {}
