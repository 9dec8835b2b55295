package fr.treille.dossier.instruction;

import fr.treille.socle.commun.Montant;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instruction in detail.
 *
 * @param ouvertePar name of who opened it
 * @param favorable the avis, null until it is given
 * @param motif its motif, « » until then
 * @param conditionsReunies whether a favorable avis below the minimum size was given on the two conditions of the call
 * @param doubleFinancement why nothing is financed twice, « » when no ESSMS was in another live grappe
 * @param decidePar name of who gave the avis, « » until then
 */
public record InstructionFiche(
        long grappeId,
        Instant ouverteLe,
        String ouvertePar,
        @Nullable Boolean favorable,
        String motif,
        List<String> recommandations,
        List<String> vigilances,
        boolean conditionsReunies,
        String doubleFinancement,
        @Nullable Montant montantPropose,
        String ecartMotif,
        @Nullable Instant decideLe,
        String decidePar) {

    /** Whether nothing was done in it yet: no avis, not even one taken back. */
    public boolean vierge() {
        return favorable == null && motif.isEmpty();
    }

    /** Whether the avis is given. */
    public boolean decidee() {
        return favorable != null;
    }
}
