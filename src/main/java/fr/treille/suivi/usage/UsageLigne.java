package fr.treille.suivi.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A grappe in the list of usages.
 *
 * @param fin end of its last measured period, null while there is none
 * @param taux its rates in that period, by indicator
 */
public record UsageLigne(
        long grappeId,
        String nom,
        String porteur,
        List<String> territoires,
        String appel,
        int nombreEssms,
        @Nullable LocalDate fin,
        EtatUsage etat,
        Map<String, Taux> taux) {

    /** Its rate for an indicator. */
    public Taux taux(String indicateur) {
        return taux.getOrDefault(indicateur, Taux.AUCUN);
    }
}
