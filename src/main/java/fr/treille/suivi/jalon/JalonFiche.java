package fr.treille.suivi.jalon;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of a grappe or of one of its waves.
 *
 * @param vagueId its wave, null for the whole grappe
 * @param prevuInitial the first plan, null while it was never planned
 * @param prevu the plan of today, null likewise
 * @param reel when it happened, null before
 * @param version to give back with any change; {@link #NOUVEAU} while no date was given
 */
public record JalonFiche(
        TypeJalon type,
        @Nullable Long vagueId,
        @Nullable LocalDate prevuInitial,
        @Nullable LocalDate prevu,
        @Nullable LocalDate reel,
        int version) {

    /** Version of a milestone of which nothing is known. */
    public static final int NOUVEAU = -1;

    static JalonFiche vide(TypeJalon type, @Nullable Long vagueId) {
        return new JalonFiche(type, vagueId, null, null, null, NOUVEAU);
    }

    /** When it happened, or else should: null when neither is known. */
    public @Nullable LocalDate date() {
        return reel != null ? reel : prevu;
    }

    /** Days between the first plan and {@link #date()}, 0 when nothing was planned. */
    public long derive() {
        return prevuInitial == null ? 0 : ChronoUnit.DAYS.between(prevuInitial, Objects.requireNonNull(date()));
    }

    /** Whether it should have happened and did not. */
    public boolean enRetard(LocalDate aujourdhui) {
        return reel == null && prevu != null && prevu.isBefore(aujourdhui);
    }

    JalonFiche avecPrevu(LocalDate jour) {
        return new JalonFiche(type, vagueId, prevuInitial == null ? jour : prevuInitial, jour, reel, version);
    }
}
