package fr.treille.socle.territoire;

/**
 * What a région is changed to.
 *
 * @param agence its agency
 * @param fuseau IANA zone, « Europe/Paris »
 * @param tailleMinimale proposed to its next calls
 * @param pentecoteTravaillee whether the agency works on Whit Monday
 * @param version as the form saw it
 */
public record RegionSaisie(
        Agence agence, String fuseau, int tailleMinimale, boolean pentecoteTravaillee, int version) {}
