package fr.treille.referentiel.financement;

import fr.treille.socle.commun.Montant;

/**
 * One line of a grant.
 *
 * @param libelle « Usage, 1er au 49e ESSMS en acquisition »
 * @param quantite the number of ESSMS counted on the line, 1 for a project's extra
 * @param montantUnitaire euros per ESSMS before any share or cap
 * @param total euros granted on the line
 * @param explication « 46 × 7 000 € = 322 000 € »
 */
public record LigneFinancement(
        String libelle, int quantite, Montant montantUnitaire, Montant total, String explication) {

    /** The whole line in a sentence. */
    public String enClair() {
        return libelle + "\u00A0: " + explication;
    }
}
