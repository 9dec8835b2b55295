package fr.treille.dossier.grappe.subvention;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person found of a grouping whose OG are not all small: whether it is « made of petits OG » all the same, which the AMOA of
 * some calls depends on (domain reference §3.4).
 *
 * @param admise null when nobody said
 * @param motif why, « » when nobody said
 */
@Embeddable
public record AppreciationAmoa(
        @Nullable Boolean admise,
        String motif,
        @Nullable Long parId,
        @Nullable Instant le) {

    /** Nobody said. */
    public static final AppreciationAmoa AUCUNE = new AppreciationAmoa(null, "", null, null);
}
