package fr.treille.dossier.grappe.recevabilite;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rule says of a file's recevabilité, and what the coordination decided in spite of it.
 *
 * @param cause why it is irrecevable, null when it is not
 * @param depuis since when
 * @param admissions exceptional ones, one a cause at most
 * @param complementsPour first day by which complements are still awaited, null when none is
 */
public record RecevabiliteFiche(
        @Nullable CauseIrrecevabilite cause,
        @Nullable LocalDate depuis,
        List<AdmissionFiche> admissions,
        @Nullable LocalDate complementsPour) {

    /** « Depuis le 14/06/2025 : dépôt hors délai. », empty when it is not irrecevable. */
    public Optional<String> constat() {
        return cause == null || depuis == null
                ? Optional.empty()
                : Optional.of(
                        "Depuis le " + Formats.date(depuis) + "\u00A0: " + Lettres.minuscule(cause.libelle()) + ".");
    }

    /** The admission of that cause, if there was one. */
    public Optional<AdmissionFiche> admission(CauseIrrecevabilite deQuoi) {
        return admissions.stream()
                .filter(admission -> admission.cause() == deQuoi)
                .findFirst();
    }
}
