package fr.treille.suivi.importation;

import fr.treille.suivi.mesure.MesureSaisie;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What recording a file would do.
 *
 * @param lignes the report, in the order of the file
 * @param lots what would be written
 * @param sansMesure lines that give nothing to record
 */
record Essai(List<LigneRapport> lignes, List<Lot> lots, int sansMesure) {

    /**
     * The measures of one grappe for one period.
     *
     * @param periodeId null when the period is to be opened
     */
    record Lot(long grappeId, @Nullable Long periodeId, LocalDate debut, LocalDate fin, List<MesureSaisie> mesures) {}

    Map<SortLigne, Integer> comptes() {
        var comptes = new EnumMap<SortLigne, Integer>(SortLigne.class);
        for (var sort : SortLigne.values()) {
            comptes.put(sort, 0);
        }
        lignes.forEach(ligne -> comptes.merge(ligne.sort(), 1, Integer::sum));
        return comptes;
    }

    int periodesAOuvrir() {
        return (int) lots.stream().filter(lot -> lot.periodeId() == null).count();
    }
}
