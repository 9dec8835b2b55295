package fr.treille.suivi.mesure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last day of a period, as typed.
 *
 * @param motif why it lasts other than the months that the call asks, « » when it does not or nobody said
 */
public record PeriodeSaisie(
        @Nullable LocalDate debut, @Nullable LocalDate fin, String motif) {

    public PeriodeSaisie {
        motif = motif.strip();
    }

    /** Of whatever length, nothing being said of it. */
    public PeriodeSaisie(@Nullable LocalDate debut, @Nullable LocalDate fin) {
        this(debut, fin, "");
    }
}
