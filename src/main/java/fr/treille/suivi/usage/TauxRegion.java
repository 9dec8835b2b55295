package fr.treille.suivi.usage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * An indicator over the région: the last measured period of each grappe, added up.
 *
 * @param libelle as the latest call that has it says
 * @param seuils those of the région's calls, the lowest first; empty when none has one
 * @param essms how many ESSMS gave a measure that counts
 * @param parTerritoire by code of the ESSMS's territoire, in their order
 */
public record TauxRegion(
        String indicateur,
        String libelle,
        List<BigDecimal> seuils,
        Taux taux,
        int essms,
        Map<String, Taux> parTerritoire) {}
