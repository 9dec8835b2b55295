package fr.treille.engagement.convention;

import fr.treille.socle.commun.Montant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The first payment as its form gives it: a fact that the payer's statement tells.
 *
 * @param version of the convention that the form showed
 * @param le its day, null when none was given
 * @param montant euros, null when none was given
 * @param reference of the payment order or of the statement
 * @param remarque why more than the first share was paid; may be empty otherwise
 */
public record VersementSaisie(
        long conventionId,
        int version,
        @Nullable LocalDate le,
        @Nullable Montant montant,
        String reference,
        String remarque) {

    public VersementSaisie {
        reference = reference.strip();
        remarque = remarque.strip();
    }
}
