package fr.treille.dossier.grappe.recevabilite;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An exceptional admission by the coordination of a file that the rule made irrecevable.
 *
 * @param le when, null when there was none
 * @param parId agent who decided it
 * @param motif why
 */
@Embeddable
public record Admission(@Nullable Instant le, @Nullable Long parId, String motif) {

    static final Admission AUCUNE = new Admission(null, null, "");
}
