package fr.treille.suivi.usage;

import fr.treille.referentiel.appel.regle.CibleFiche;
import java.util.List;

/**
 * An indicator of a grappe in a period.
 *
 * @param mesures how many ESSMS gave a measure that counts
 * @param sansTaux how many of them without a rate, their denominator empty or zero
 * @param attendus how many ESSMS the target is opposed to
 * @param tendance its rate in every period, in order of time
 */
public record TauxCible(
        CibleFiche cible, Taux taux, int mesures, int sansTaux, int attendus, List<PointTaux> tendance) {

    /** Whether the threshold is reached; an indicator without threshold is never late. */
    public boolean atteinte() {
        var seuil = cible.seuil();
        return seuil == null || taux.atteint(seuil);
    }
}
