package fr.treille.suivi.preuve.ui;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.suivi.mesure.PeriodeFiche;
import fr.treille.suivi.preuve.PreuveService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Where evidence is shown and joined.
 *
 * @param periode the period that is shown
 * @param cibles the indicators of the grappe's call
 * @param noms what each of its ESSMS is called, by FINESS
 * @param suite to call after a change
 */
public record LieuPreuves(
        long grappeId,
        PeriodeFiche periode,
        List<CibleFiche> cibles,
        Map<String, String> noms,
        PreuveService preuves,
        LocalDate aujourdhui,
        Runnable suite) {

    ChampsPortee champs() {
        return new ChampsPortee(cibles, noms, aujourdhui);
    }
}
