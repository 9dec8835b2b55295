package fr.treille.suivi.mesure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that a measure had before it was corrected or erased.
 *
 * @param avant the value that was replaced
 * @param apres the value that replaced it, null when it was erased
 * @param auteur who corrected it, « » for the machine
 * @param instant when, null when unknown
 */
public record CorrectionMesure(
        MesureFiche avant,
        @Nullable MesureFiche apres,
        String auteur,
        @Nullable Instant instant) {}
