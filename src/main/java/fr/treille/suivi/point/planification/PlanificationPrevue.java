package fr.treille.suivi.point.planification;

import fr.treille.socle.equipe.affectation.AbsenceLigne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point that is about to be planned with others.
 *
 * @param adresses how many people are written to
 * @param absences of the agents invited, on that day
 * @param refus why it cannot be, null when it can
 */
public record PlanificationPrevue(
        PointSaisie saisie,
        String grappe,
        int adresses,
        List<AbsenceLigne> absences,
        @Nullable String refus) {}
