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
 * @param doubleFinancement what an avis of before each conflict had its own motive says of them all, « » else
 * @param decidePar name of who gave the avis, « » until then
 * @param deport why the caller does not judge the file, « » when they may
 */
public record InstructionFiche(
        long grappeId,
        Instant ouverteLe,
        String ouvertePar,
        @Nullable Boolean favorable,
        String motif,
        List<String> recommandations,
        List<String> vigilances,
        String doubleFinancement,
        @Nullable Montant montantPropose,
        String ecartMotif,
        @Nullable Instant decideLe,
        String decidePar,
        String deport) {

    /** Whether nothing was done in it yet: no avis, not even one taken back. */
    public boolean vierge() {
        return favorable == null && motif.isEmpty();
    }

    /** Whether the avis is given. */
    public boolean decidee() {
        return favorable != null;
    }
}
