package fr.treille.dossier.decision;

import fr.treille.dossier.instruction.critere.Explication;
import fr.treille.socle.commun.Montant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as its form gives it.
 *
 * @param version of the grappe that the form showed
 * @param favorable null when nothing was chosen
 * @param montant what is granted, in euros, from 0 to what the scale gives; null for nothing, or for what the avis proposes
 * @param motif why: a défavorable letter prints it
 * @param explications what it says of conflicts that the avis left without a motive, or answered of other facts
 * @param ecartMotif why it departs from the avis, or grants other than it proposes or than the scale gives; « » when it does neither
 */
public record DecisionSaisie(
        long grappeId,
        int version,
        @Nullable Boolean favorable,
        @Nullable Montant montant,
        String motif,
        List<Explication> explications,
        String ecartMotif) {

    /** One that has nothing to say of conflicts. */
    public DecisionSaisie(
            long grappeId,
            int version,
            @Nullable Boolean favorable,
            @Nullable Montant montant,
            String motif,
            String ecartMotif) {
        this(grappeId, version, favorable, montant, motif, List.of(), ecartMotif);
    }

    public DecisionSaisie {
        motif = motif.strip();
        explications = List.copyOf(explications);
        ecartMotif = ecartMotif.strip();
    }
}
