package fr.treille.dossier.decision;

import fr.treille.socle.commun.Montant;
import org.jspecify.annotations.Nullable;

/**
 * A decision as its form gives it.
 *
 * @param version of the grappe that the form showed
 * @param favorable null when nothing was chosen
 * @param montant what is granted, in euros, from 0 to what the scale gives; null for nothing, or for what the avis proposes
 * @param motif why: a défavorable letter prints it
 * @param ecartMotif why it departs from the avis, or grants other than it proposes or than the scale gives; « » when it does neither
 */
public record DecisionSaisie(
        long grappeId,
        int version,
        @Nullable Boolean favorable,
        @Nullable Montant montant,
        String motif,
        String ecartMotif) {

    public DecisionSaisie {
        motif = motif.strip();
        ecartMotif = ecartMotif.strip();
    }
}
