package fr.treille.dossier.notation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller's own sheet, or the consensus as its form shows it.
 *
 * @param version to give back with what is typed
 * @param soumiseLe when it was submitted, null until then
 */
public record MaFiche(int version, @Nullable Instant soumiseLe, List<NoteLue> notes) {}
