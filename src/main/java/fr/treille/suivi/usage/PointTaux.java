package fr.treille.suivi.usage;

import fr.treille.suivi.mesure.PeriodeFiche;

/** The rate of an indicator in a period. */
public record PointTaux(PeriodeFiche periode, Taux taux) {}
