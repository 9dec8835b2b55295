package fr.treille.pilotage.tableau;

import fr.treille.pilotage.echeance.EcheanceLigne;
import java.util.List;

/**
 * What the dashboard shows.
 *
 * @param statuts every status in the order of a grappe's life, those without grappe included
 * @param enRetard how many échéances that the reader's role settles are late
 * @param echeances the first of those that it settles, the late ones first
 */
public record Bilan(List<StatutTotal> statuts, long enRetard, List<EcheanceLigne> echeances) {

    /** Whether the région has no grappe at all. */
    public boolean vide() {
        return statuts.stream().allMatch(statut -> statut.grappes() == 0);
    }
}
