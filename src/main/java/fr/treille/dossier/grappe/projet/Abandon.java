package fr.treille.dossier.grappe.projet;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The porteur gives its project up (domain reference §3.9).
 *
 * @param le day of the porteur's letter or mail
 * @param motif why, as the porteur says it
 * @param saisiLe when it was recorded here
 * @param parId agent who recorded it
 * @param depuis the status where the file stood, to come back to when it was recorded by mistake
 */
@Embeddable
public record Abandon(
        LocalDate le,
        String motif,
        Instant saisiLe,
        long parId,
        @JdbcTypeCode(SqlTypes.VARCHAR) String depuis) {}
