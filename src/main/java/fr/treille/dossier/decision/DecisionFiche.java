package fr.treille.dossier.decision;

import fr.treille.socle.commun.Montant;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was taken, whatever became of it.
 *
 * @param demande what the financing plan asked for, null when it said nothing
 * @param calcule what the scale gave that day
 * @param propose what the avis proposed, null when it was défavorable
 * @param montant what was granted, null when it is défavorable
 * @param ecartMotif why these differ, « » when they do not
 * @param competence by which delegation, « Coordination régionale ARS »
 * @param retireeLe when it was gone back on or withdrawn, null when it counts
 * @param retraitCause null when it was gone back on before its letter
 */
public record DecisionFiche(
        long id,
        boolean favorable,
        @Nullable Montant demande,
        Montant calcule,
        @Nullable Montant propose,
        @Nullable Montant montant,
        String motif,
        String ecartMotif,
        String competence,
        Instant decideLe,
        LocalDate jour,
        String decidePar,
        @Nullable Instant retireeLe,
        String retireePar,
        @Nullable CauseRetrait retraitCause,
        String retraitMotif) {

    /** Months within which an unlawful decision is withdrawn (CRPA, L. 242-1 and L. 243-3). */
    public static final int MOIS_DE_RETRAIT = 4;

    /** Whether it counts. */
    public boolean courante() {
        return retireeLe == null;
    }

    /** Last day on which it is withdrawn for being unlawful. */
    public LocalDate retraitJusquAu() {
        return jour.plusMonths(MOIS_DE_RETRAIT);
    }
}
