package fr.treille.dossier.grappe.recevabilite;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Why a file is irrecevable.
 *
 * @param le day since when: that of the late dépôt, or the day after the end of the recevabilité
 */
@Embeddable
record Irrecevabilite(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        CauseIrrecevabilite cause,

        LocalDate le) {}
