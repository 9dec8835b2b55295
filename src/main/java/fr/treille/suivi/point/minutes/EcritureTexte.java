package fr.treille.suivi.point.minutes;

import org.jspecify.annotations.Nullable;

/**
 * What became of a text that was typed.
 *
 * @param texte what is kept now: somebody else's when there is a conflict
 * @param parallele what was typed, kept beside it; null when there is no conflict
 */
public record EcritureTexte(TexteFiche texte, @Nullable TexteParallele parallele) {

    /** Whether somebody else wrote meanwhile. */
    public boolean conflit() {
        return parallele != null;
    }
}
