package fr.treille.dossier.grappe.membre;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * ESSMS that leave a file after its dépôt, as the form gives them.
 *
 * @param version of the grappe that the form showed
 * @param sortants FINESS of those that leave
 * @param cause null when none was chosen
 * @param motif why, kept and shown
 * @param entrant FINESS of the one that takes the place of the only one that leaves, « » for none
 */
public record SortieSaisie(
        long grappeId,
        int version,
        Set<String> sortants,
        @Nullable CauseSortie cause,
        String motif,
        String entrant) {

    public SortieSaisie {
        motif = motif.strip();
        entrant = entrant.replaceAll("\\s", "");
    }
}
