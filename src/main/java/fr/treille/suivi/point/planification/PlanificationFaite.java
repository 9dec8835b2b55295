package fr.treille.suivi.point.planification;

import org.jspecify.annotations.Nullable;

/**
 * What became of a point planned with others.
 *
 * @param pointId the point, null when it was refused
 * @param refus why, null when it was planned
 */
public record PlanificationFaite(
        PointSaisie saisie,
        String grappe,
        @Nullable Long pointId,
        @Nullable String refus) {}
