package fr.treille.dossier.grappe.membre;

import fr.treille.socle.commun.Formats;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last extraction of the establishments, on which OG are counted.
 *
 * @param le its day, null when none was imported
 * @param departements how many its establishments are of, null when it was not counted
 * @param nationale whether it holds the whole country: an OG of fewer ESSMS than the threshold is then a petit one
 */
public record Extraction(@Nullable LocalDate le, @Nullable Integer departements, boolean nationale) {

    /** None. */
    public static final Extraction AUCUNE = new Extraction(null, null, false);

    /** « l’extraction FINESS du 01/04/2025, nationale ». */
    public String enClair() {
        if (le == null) {
            return "aucune extraction FINESS";
        }
        return "l’extraction FINESS du " + Formats.date(le) + ", "
                + (nationale
                        ? "nationale"
                        : departements == null
                                ? "d’étendue inconnue"
                                : "limitée à " + Formats.nombre(departements)
                                        + (departements > 1 ? " départements" : " département"));
    }
}
