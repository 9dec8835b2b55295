package fr.treille.engagement.convention;

import fr.treille.socle.commun.Montant;

/**
 * What the filter keeps.
 *
 * @param nombre how many conventions
 * @param montant euros of those that were not replaced
 */
public record ConventionTotaux(long nombre, Montant montant) {}
