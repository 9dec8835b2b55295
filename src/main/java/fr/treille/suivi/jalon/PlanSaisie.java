package fr.treille.suivi.jalon;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A planned date to record.
 *
 * @param vagueId its wave, null for the whole grappe
 * @param version that the screen showed, {@link JalonFiche#NOUVEAU} for a milestone without any date
 * @param motif why it moves, at most 500 characters; « » for a first plan
 * @param suivants whether the milestones after it in its track, planned and not real, move by as many days
 */
public record PlanSaisie(
        long grappeId,
        @Nullable Long vagueId,
        TypeJalon type,
        int version,
        @Nullable LocalDate jour,
        String motif,
        boolean suivants) {

    public PlanSaisie {
        motif = motif.strip();
    }
}
