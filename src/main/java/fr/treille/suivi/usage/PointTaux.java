package fr.treille.suivi.usage;

/** The rate of an indicator in a period. */
public record PointTaux(PeriodeFiche periode, Taux taux) {}
