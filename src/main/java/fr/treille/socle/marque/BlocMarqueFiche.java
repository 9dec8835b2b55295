package fr.treille.socle.marque;

import fr.treille.socle.piece.PieceFiche;
import org.jspecify.annotations.Nullable;

/**
 * The bloc-marque of the caller's région.
 *
 * @param piece the picture that letters print once it is readable, null for none: they then bear the agency's name
 * @param version to give back with a change, {@link #JAMAIS} when the région never had one
 */
public record BlocMarqueFiche(@Nullable PieceFiche piece, int version) {

    static final int JAMAIS = -1;
}
