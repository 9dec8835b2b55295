package fr.treille.referentiel.etablissement.eligibilite;

import fr.treille.referentiel.etablissement.Secteur;
import org.jspecify.annotations.Nullable;

/**
 * How a région reads a category, as a form gives it.
 *
 * @param version that the form showed, 0 when there was no correction
 * @param eligibilite null when nothing was chosen
 * @param secteur the sector of its establishments, null for none
 * @param reference the text that says so
 * @param motif why it is read otherwise than delivered
 */
public record CorrectionSaisie(
        String code,
        int version,
        @Nullable Eligibilite eligibilite,
        @Nullable Secteur secteur,
        String reference,
        String motif) {

    public CorrectionSaisie {
        reference = reference.strip();
        motif = motif.strip();
    }
}
