package fr.treille.suivi.mesure;

import java.util.List;

/**
 * What recording would do: nothing when there is a refusal.
 *
 * @param bilan what the measures that are not refused would change
 */
public record VerificationMesures(List<RefusMesure> refus, BilanMesures bilan) {}
