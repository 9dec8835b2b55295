package fr.treille.dossier.grappe.membre;

import fr.treille.referentiel.financement.HeuresSaad;
import fr.treille.referentiel.financement.Situation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An ESSMS in a grappe. Its OG and its territoire are those of the day it was added: a later change of the registry does
 * not change a file that was deposited.
 *
 * @param position order of addition, from 1; also the rank that the scale reads
 */
@Embeddable
public record Membre(
        @JdbcTypeCode(SqlTypes.CHAR) @Column(length = 9) String ogFiness,
        String territoireCode,
        int position,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Situation situation,

        @Nullable BigDecimal heuresMedicoSociales,
        @Nullable BigDecimal heuresTotales) {

    Membre en(Situation nouvelle) {
        return new Membre(ogFiness, territoireCode, position, nouvelle, heuresMedicoSociales, heuresTotales);
    }

    Membre avec(@Nullable HeuresSaad heures) {
        return new Membre(
                ogFiness,
                territoireCode,
                position,
                situation,
                heures == null ? null : heures.medicoSociales(),
                heures == null ? null : heures.totales());
    }

    /** Its hours, null when they were not given. */
    public @Nullable HeuresSaad heures() {
        return heuresMedicoSociales == null || heuresTotales == null
                ? null
                : new HeuresSaad(heuresMedicoSociales, heuresTotales);
    }
}
