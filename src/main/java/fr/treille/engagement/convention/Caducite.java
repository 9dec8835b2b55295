package fr.treille.engagement.convention;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The end of a convention that nothing replaced.
 *
 * @param le day on which what ended it was recorded
 * @param cause what ended it
 */
@Embeddable
public record Caducite(
        LocalDate le,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        CauseCaducite cause) {

    /** « le 20/06/2025 : décision retirée ». */
    public String enClair() {
        return "le " + Formats.date(le) + "\u00A0: " + Lettres.minuscule(cause.libelle());
    }
}
