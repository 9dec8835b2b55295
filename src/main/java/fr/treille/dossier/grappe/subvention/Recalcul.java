package fr.treille.dossier.grappe.subvention;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.referentiel.financement.Financement;
import fr.treille.socle.commun.Montant;

/**
 * The grant of a grappe by the present scale and registry, beside the one that it keeps.
 *
 * @param garde as of its last change
 * @param calcule as it would be computed now
 * @param ineligibles how many of its establishments are of a category that is not eligible
 * @param aApprecier how many are of one that is to be appreciated
 * @param refus why the call has no scale for it, « » when it has one: nothing is computed then
 */
public record Recalcul(
        long grappeId,
        String nom,
        StatutGrappe statut,
        Montant garde,
        Financement calcule,
        int ineligibles,
        int aApprecier,
        String refus) {

    /** Whether the kept amount is no longer the one of the scale: never once it is decided. */
    public boolean ecart() {
        return !statut.decide() && (!refus.isEmpty() || !calcule.total().equals(garde));
    }
}
