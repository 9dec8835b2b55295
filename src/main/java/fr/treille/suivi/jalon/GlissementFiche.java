package fr.treille.suivi.jalon;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A planned date that moved.
 *
 * @param piste name of the wave, « Toute la grappe »
 * @param soldeAvant first day on which the balance could be asked before it, null when that was not known
 * @param soldeApres the same after it
 * @param par who moved it
 */
public record GlissementFiche(
        TypeJalon type,
        String piste,
        LocalDate avant,
        LocalDate apres,
        String motif,
        @Nullable LocalDate soldeAvant,
        @Nullable LocalDate soldeApres,
        Instant le,
        String par) {

    /** Days by which it slipped, negative when it came forward. */
    public long jours() {
        return ChronoUnit.DAYS.between(avant, apres);
    }
}
