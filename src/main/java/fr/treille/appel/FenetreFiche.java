package fr.treille.appel;

import fr.treille.commun.Formats;
import fr.treille.commun.Refus;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A window of a call. Every date is the last day of its phase, included, Europe/Paris.
 *
 * @param ouverture first day of deposit
 * @param clotureMultiregionale earlier last day for projects over several régions, null when it is {@code clotureDepot}
 * @param finSelection last day of the selection; our reading when {@code selectionSource} is there
 * @param selectionSource the call's own words when it gives no day for the selection
 * @param types the types of project that it takes
 */
public record FenetreFiche(
        long id,
        LocalDate ouverture,
        LocalDate clotureDepot,
        @Nullable LocalDate clotureMultiregionale,
        LocalDate finRecevabilite,
        LocalDate finInstruction,
        LocalDate finSelection,
        @Nullable String selectionSource,
        Set<TypeProjet> types) {

    /** Name of the field that refusals of {@link #controlerDepot} concern. */
    public static final String CHAMP_DATE = "dateDepot";

    /**
     * Checks a deposit within one région.
     *
     * @throws Refus when the window does not take that type, or when the day is before its opening or after its closing
     */
    public void controlerDepot(LocalDate depot, TypeProjet type) {
        controlerDepot(depot, type, false);
    }

    /**
     * Checks a deposit.
     *
     * @param multiregional whether the project's ESSMS are in several régions
     * @throws Refus when the window does not take that type, or when the day is before its opening or after its closing
     */
    public void controlerDepot(LocalDate depot, TypeProjet type, boolean multiregional) {
        if (!types.contains(type)) {
            throw Refus.surChamp(
                    "type",
                    "La fenêtre du " + Formats.date(ouverture) + " au " + Formats.date(clotureDepot)
                            + " ne reçoit pas les projets de type «\u00A0" + type.libelle() + "\u00A0».");
        }
        if (depot.isBefore(ouverture)) {
            throw Refus.surChamp(
                    CHAMP_DATE,
                    "Le dépôt du " + Formats.date(depot) + " est prématuré\u00A0: la fenêtre ouvre le "
                            + Formats.date(ouverture) + ".");
        }
        var cloture = multiregional && clotureMultiregionale != null ? clotureMultiregionale : clotureDepot;
        if (depot.isAfter(cloture)) {
            var precision = cloture.equals(clotureDepot) ? "" : " aux projets sur plusieurs régions";
            throw Refus.surChamp(
                    CHAMP_DATE,
                    "Le dépôt du " + Formats.date(depot) + " est hors délai\u00A0: la fenêtre a fermé" + precision
                            + " le " + Formats.date(cloture) + " à minuit. Le dossier est irrecevable.");
        }
    }

    /** « mi-septembre à début octobre 2025 », the call's words, or the last day. */
    public String selectionEnClair() {
        return selectionSource == null ? "jusqu’au " + Formats.date(finSelection) : selectionSource;
    }
}
