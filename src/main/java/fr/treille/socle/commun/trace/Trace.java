package fr.treille.socle.commun.trace;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote the current version of a row, when and why: the database keeps the former ones. A new object each time:
 * Hibernate does not see what a listener changes inside an embedded one.
 *
 * @param parId agent who wrote, null for the machine
 */
@Embeddable
record Trace(@Nullable Long parId, @Nullable Instant le, String motif) {

    static final Trace AUCUNE = new Trace(null, null, "");
}
