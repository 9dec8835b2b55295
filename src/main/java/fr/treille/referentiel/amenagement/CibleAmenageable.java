package fr.treille.referentiel.amenagement;

/**
 * A target that an aménagement may change: of a call of the installation, with a threshold.
 *
 * @param libelle of the latest rules that say it
 */
public record CibleAmenageable(String code, String libelle) {}
