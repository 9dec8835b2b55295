package fr.treille.dossier.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person finds of a file on a subject.
 *
 * @param version of what was found before, as the screen showed it; 0 when nothing was
 * @param vu what the screen said of the facts, as {@link VerificationFiche#vu} gives it: they may have changed since
 * @param satisfait null when nothing was chosen
 * @param jour since when, null when it is not asked
 */
public record ReponseSaisie(
        long grappeId,
        Sujet sujet,
        int version,
        String vu,
        @Nullable Boolean satisfait,
        @Nullable LocalDate jour,
        String motif) {

    public ReponseSaisie {
        motif = motif.strip();
    }
}
