package fr.treille.dossier.grappe.recevabilite;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * When the file was deposited, and who recorded it.
 *
 * @param le day of the dépôt, as on the national tool
 * @param heure its time there, in the région's zone, null when it was not given
 * @param saisiLe when that was recorded here
 * @param parId agent who recorded it
 * @param annuleMotif why a former record was annulled, empty when none was
 */
@Embeddable
public record Depot(
        @Nullable LocalDate le,
        @JdbcTypeCode(SqlTypes.LOCAL_TIME) @Nullable LocalTime heure,
        @Nullable Instant saisiLe,
        @Nullable Long parId,
        String annuleMotif) {

    static final Depot AUCUN = new Depot(null, null, null, null, "");
}
