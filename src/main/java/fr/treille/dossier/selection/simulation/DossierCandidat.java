package fr.treille.dossier.selection.simulation;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file before a committee.
 *
 * @param version of the grappe that the committee saw
 * @param avisFavorable what its avis proposes
 * @param note its score, null when it has none
 * @param maximum points of a perfect file, 0 without a score
 * @param propose what the avis proposes to grant, what the scale gives when it is défavorable
 * @param calcule what the scale gives: nothing above it is granted
 * @param decide what its decision granted, null when none does
 * @param territoires its ESSMS by territoire
 * @param secteurs its ESSMS by sector, « » for those of none
 * @param arrete what this committee settled of it, null as long as it did not
 */
public record DossierCandidat(
        long grappeId,
        int version,
        String nom,
        String porteur,
        StatutGrappe statut,
        boolean avisFavorable,
        @Nullable BigDecimal note,
        int maximum,
        int essms,
        Montant propose,
        Montant calcule,
        @Nullable Montant decide,
        Map<String, Integer> territoires,
        Map<String, Integer> secteurs,
        @Nullable SensComite arrete) {

    /** Those whose avis is favorable first, then by what they reach of the grid; those without a score last. */
    public static final Comparator<DossierCandidat> CLASSEMENT = Comparator.comparing(
                    DossierCandidat::avisFavorable, Comparator.reverseOrder())
            .thenComparing(DossierCandidat::part, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(DossierCandidat::grappeId);

    private @Nullable BigDecimal part() {
        return note == null ? null : note.divide(BigDecimal.valueOf(maximum), 8, RoundingMode.HALF_UP);
    }

    /** Whether the committee may still settle it. */
    public boolean aDecider() {
        return statut == StatutGrappe.A_DECIDER;
    }
}
