package fr.treille.dossier.notation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who scores a file.
 *
 * @param soumiseLe when their sheet was submitted, null until then
 * @param lien the link of interest that they declared, « » for none
 * @param levee when, by whom and why it was lifted, in a sentence; « » when it was not
 */
public record EvaluateurLigne(
        long agentId,
        String nom,
        EtatEvaluation etat,
        @Nullable Instant soumiseLe,
        String lien,
        String levee) {}
