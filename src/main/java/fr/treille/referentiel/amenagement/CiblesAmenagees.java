package fr.treille.referentiel.amenagement;

import java.util.Set;

/**
 * The targets of a région were changed: measures already recorded are read anew.
 *
 * @param indicateurs codes of those that were, before or after
 */
public record CiblesAmenagees(String regionCode, Set<String> indicateurs) {}
