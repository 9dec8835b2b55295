package fr.treille.referentiel.etablissement.eligibilite;

import fr.treille.referentiel.etablissement.Secteur;
import org.jspecify.annotations.Nullable;

/**
 * A category as the caller's région reads it.
 *
 * @param secteur as the région reads it, null when the programme has none for it
 * @param secteurLivre as it was delivered
 * @param eligibilite as the région reads it
 * @param livree as it was delivered
 * @param reference the text that says so, « CASF, art. L. 312-1, I, 6° »
 * @param motif why the région reads it otherwise, « » when it does not
 * @param etablissements how many open ones the région's territoires hold
 * @param of the correction, from 1; 0 when there is none
 */
public record CategorieEligible(
        String code,
        String libelle,
        @Nullable Secteur secteur,
        @Nullable Secteur secteurLivre,
        Eligibilite eligibilite,
        Eligibilite livree,
        String reference,
        String motif,
        int etablissements,
        int version) {

    /** Whether the région corrected it. */
    public boolean corrigee() {
        return !motif.isEmpty();
    }
}
