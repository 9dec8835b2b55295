package fr.treille.dossier.decision;

import fr.treille.socle.commun.Montant;
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
 */
public record DecisionAPrendre(
        DecisionSaisie depart,
        boolean avisFavorable,
        @Nullable Montant demande,
        Montant calcule,
        @Nullable Montant propose,
        String empechement) {}
