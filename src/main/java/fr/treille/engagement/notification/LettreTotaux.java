package fr.treille.engagement.notification;

import fr.treille.socle.commun.Montant;

/**
 * What the filter keeps.
 *
 * @param nombre how many letters
 * @param montant euros granted by the favorable ones that were not replaced
 */
public record LettreTotaux(long nombre, Montant montant) {}
