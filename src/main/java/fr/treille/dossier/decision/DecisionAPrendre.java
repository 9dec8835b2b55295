package fr.treille.dossier.decision;

import fr.treille.socle.commun.Montant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who decides has before them.
 *
 * @param depart what the form starts from: what the avis proposes
 * @param avisFavorable the avis
 * @param demande what the financing plan asks for, null when it says nothing
 * @param calcule what the scale gives: nothing above it is granted
 * @param propose what the avis proposes, null when it is défavorable
 * @param empechement why the caller may not decide as the avis proposes, « » when they may
 * @param deport why they may not decide at all, having an interest in the file; « » when they have none
 */
public record DecisionAPrendre(
        DecisionSaisie depart,
        boolean avisFavorable,
        @Nullable Montant demande,
        Montant calcule,
        @Nullable Montant propose,
        String empechement,
        String deport) {

    /**
     * What a decision grants.
     *
     * @param montant as it was typed, null for what the avis proposes
     * @return null when nothing
     */
    public @Nullable Montant accorde(boolean favorable, @Nullable Montant montant) {
        if (!favorable) {
            return null;
        }
        return montant != null ? montant : Objects.requireNonNullElse(propose, calcule);
    }

    /** What a decision departs from, after « s’écarte »: it says why. Empty when it follows the avis and grants all that the scale gives. */
    public Optional<String> ecart(boolean favorable, @Nullable Montant accorde) {
        if (favorable != avisFavorable) {
            return Optional.of("de l’avis");
        }
        if (accorde != null && !accorde.equals(calcule)) {
            return Optional.of("de ce que donne le barème");
        }
        return suitLAvis(true, accorde) || accorde == null ? Optional.empty() : Optional.of("de ce que propose l’avis");
    }

    /** Whether it decides what the avis proposes: what the avis says of it may be said again. */
    public boolean suitLAvis(boolean favorable, @Nullable Montant accorde) {
        return favorable == avisFavorable && Objects.equals(accorde, propose);
    }

    /** Why the caller does not decide as the avis proposes, « » when they may. */
    public String obstacle() {
        return deport.isEmpty() ? empechement : deport;
    }
}
