package fr.treille.dossier.verification;

import fr.treille.socle.commun.Formats;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day in the life of a grappe.
 *
 * @param libelle « Marché attribué », « VSR »
 * @param prevu null when it was not planned
 * @param reel null as long as it has not come
 */
public record DateDeGrappe(
        String libelle, @Nullable LocalDate prevu, @Nullable LocalDate reel) {

    /** « Marché attribué : 12/03/2024 », « VSR : prévu le 01/10/2025 ». */
    public String enClair() {
        return libelle
                + (reel != null
                        ? "\u00A0: " + Formats.date(reel)
                        : prevu != null ? "\u00A0: prévu le " + Formats.date(prevu) : "\u00A0: sans date");
    }
}
