package fr.treille.socle.compte.facteur;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The second factor of an account, as its owner sees it.
 *
 * @param depuis since when there is one, null when there is none
 * @param codesRestants recovery codes not used yet
 * @param exige whether the role must have one
 */
public record SecondFacteurFiche(@Nullable Instant depuis, int codesRestants, boolean exige) {}
