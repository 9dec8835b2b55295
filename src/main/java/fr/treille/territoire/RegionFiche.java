package fr.treille.territoire;

/**
 * A région.
 *
 * @param code INSEE code, « 76 » for Occitanie
 * @param nom its name
 * @param tailleMinimale number of ESSMS with distinct FINESS géographiques that a project needs there: 15, or 8 in Corse
 *     and overseas (AAP 2025 §3.1)
 */
public record RegionFiche(String code, String nom, int tailleMinimale) {}
