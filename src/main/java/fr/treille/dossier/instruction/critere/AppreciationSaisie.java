package fr.treille.dossier.instruction.critere;

import org.jspecify.annotations.Nullable;

/**
 * What a person finds of a criterion, as the form gives it.
 *
 * @param version of the grappe that the screen showed
 * @param objet of what, as the criterion says; « » for the file
 * @param trouvee version of what was found before, as the screen showed it; 0 when nothing was
 * @param constat what the screen said of the facts: they may have changed since
 * @param satisfait null when nothing was chosen
 */
public record AppreciationSaisie(
        long grappeId,
        int version,
        Critere critere,
        String objet,
        int trouvee,
        String constat,
        @Nullable Boolean satisfait,
        String motif) {

    public AppreciationSaisie {
        motif = motif.strip();
    }
}
