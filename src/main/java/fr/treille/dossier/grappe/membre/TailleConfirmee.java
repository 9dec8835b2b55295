package fr.treille.dossier.grappe.membre;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person found of the size of an OG of a grappe, which no national extraction counted.
 *
 * @param petit whether it is a petit OG
 * @param nombreEssms what the registry counted then: another count undoes it
 * @param version one more each time: what is written without it is of no person
 * @param motif why
 */
@Embeddable
public record TailleConfirmee(
        boolean petit,
        int nombreEssms,
        int version,
        @Column(name = "trace_motif") String motif,
        @Column(name = "trace_par_id") Long parId,
        @Column(name = "trace_le") Instant le) {

    TailleConfirmee apres(@Nullable TailleConfirmee precedente) {
        return new TailleConfirmee(
                petit, nombreEssms, precedente == null ? 0 : precedente.version + 1, motif, parId, le);
    }
}
