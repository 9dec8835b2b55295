package fr.treille.dossier.notation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who scores a file.
 *
 * @param soumiseLe when their sheet was submitted, null until then
 * @param lien the link of interest that they declared, « » for none
 * @param levee when, by whom and why it was lifted, in a sentence; « » when it was not
 * @param gardee whether their sheet stays in the consensus, which was set before they declared that link
 * @param levable whether the link may be lifted: the consensus was not set without a sheet of theirs
 */
public record EvaluateurLigne(
        long agentId,
        String nom,
        EtatEvaluation etat,
        @Nullable Instant soumiseLe,
        String lien,
        String levee,
        boolean gardee,
        boolean levable) {}
