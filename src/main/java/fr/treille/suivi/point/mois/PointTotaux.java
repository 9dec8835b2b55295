package fr.treille.suivi.point.mois;

/**
 * What a filtered list adds up to.
 *
 * @param grappes how many
 * @param manquants how many of the months shown have no point and are over
 * @param aPlanifier how many of them have no point planned this month
 */
public record PointTotaux(long grappes, long manquants, long aPlanifier) {}
