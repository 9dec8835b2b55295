package fr.treille.referentiel.appel;

/**
 * A call as lists and choices show it.
 *
 * @param intitule « AAP ESMS numérique Occitanie 2025 »
 * @param annee its millésime
 */
public record AppelLigne(long id, String intitule, int annee) {}
