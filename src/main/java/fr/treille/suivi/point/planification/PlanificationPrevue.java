package fr.treille.suivi.point.planification;

import org.jspecify.annotations.Nullable;

/**
 * A point that is about to be planned with others.
 *
 * @param adresses how many people are written to
 * @param refus why it cannot be, null when it can
 */
public record PlanificationPrevue(
        PointSaisie saisie,
        String grappe,
        int adresses,
        @Nullable String refus) {}
