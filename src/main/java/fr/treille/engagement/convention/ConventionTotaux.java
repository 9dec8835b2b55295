package fr.treille.engagement.convention;

import fr.treille.socle.commun.Montant;

/**
 * What the filter keeps.
 *
 * @param nombre how many conventions
 * @param montant euros of those that were not replaced
 * @param engage euros of those among them that are signed: the others commit nothing yet
 */
public record ConventionTotaux(long nombre, Montant montant, Montant engage) {}
