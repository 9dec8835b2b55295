package fr.treille.suivi.jalon;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A real date to record.
 *
 * @param vagueId its wave, null for the whole grappe
 * @param version that the screen showed, {@link JalonFiche#NOUVEAU} for a milestone without any date
 * @param jour null to take back a date given by mistake
 * @param motif why a date already given changes or goes, at most 500 characters; « » otherwise
 */
public record ConstatSaisie(
        long grappeId,
        @Nullable Long vagueId,
        TypeJalon type,
        int version,
        @Nullable LocalDate jour,
        String motif) {

    public ConstatSaisie {
        motif = motif.strip();
    }
}
