package fr.treille.pilotage.echeance;

/**
 * A kind of deadline that a module contributes.
 *
 * @param cle stable name, « DEPOT »
 * @param libelle in words
 */
public record NatureEcheance(String cle, String libelle) {}
