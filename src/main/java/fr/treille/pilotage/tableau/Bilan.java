package fr.treille.pilotage.tableau;

import fr.treille.dossier.grappe.liste.GrappeLigne;
import java.util.List;

/**
 * What the dashboard shows.
 *
 * @param statuts every status in the order of a grappe's life, those without grappe included
 * @param enRetard how many grappes have a deadline that is over
 * @param echeances the grappes whose deadline is nearest, the latest first
 */
public record Bilan(List<StatutTotal> statuts, long enRetard, List<GrappeLigne> echeances) {

    /** Whether the région has no grappe at all. */
    public boolean vide() {
        return statuts.stream().allMatch(statut -> statut.grappes() == 0);
    }
}
