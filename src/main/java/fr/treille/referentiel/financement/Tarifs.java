package fr.treille.referentiel.financement;

import org.jspecify.annotations.Nullable;

/**
 * The scales of a call.
 *
 * @param referencee of solutions that are référencées, or of all of them
 * @param nonReferencee of those that are not, null when the call pays all alike
 */
public record Tarifs(Bareme referencee, @Nullable Bareme nonReferencee) {

    /** The scale of those ESSMS; of what is out of both, the first, which then grants nothing. */
    Bareme bareme(Tarif tarif) {
        var autre = nonReferencee;
        return tarif == Tarif.NON_REFERENCEE && autre != null ? autre : referencee;
    }
}
