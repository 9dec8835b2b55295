package fr.treille.suivi.usage;

/**
 * Something that the balance waits for.
 *
 * @param libelle « Taux d’utilisation du DMP »
 * @param faite whether it is there
 * @param explication « 64 % pour 70 % : il manque 12 DMP alimentés »
 */
public record LigneSolde(String libelle, boolean faite, String explication) {}
