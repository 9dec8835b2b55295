package fr.treille.suivi.point;

import fr.treille.suivi.point.bilan.BilanSaisie;
import fr.treille.suivi.point.minutes.CompteRenduFiche;
import fr.treille.suivi.point.minutes.TexteFiche;
import fr.treille.suivi.point.minutes.TexteParallele;
import fr.treille.suivi.point.planification.Convocation;
import fr.treille.suivi.point.planification.Creneau;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * A point in detail.
 *
 * @param grappe name of the grappe
 * @param mois of which it is the point
 * @param creneau when it is planned, or was held
 * @param motif of the last postponement, or of the cancellation
 * @param convocation by whom people are invited to it, and how
 * @param bilan what it says beside its text, as a form edits it
 * @param numero of the minutes being written, or of those validated
 * @param motifCorrection why there is another number than 1
 * @param valide whether its minutes are validated: nothing of it is written any more
 * @param comptesRendus those validated, the last first
 * @param version to give back when acting on it
 */
public record PointFiche(
        long id,
        long grappeId,
        String grappe,
        YearMonth mois,
        EtatPoint etat,
        Creneau creneau,
        String motif,
        Convocation convocation,
        BilanSaisie bilan,
        TexteFiche texte,
        List<TexteParallele> paralleles,
        int numero,
        String motifCorrection,
        boolean valide,
        List<CompteRenduFiche> comptesRendus,
        int version) {

    /** Whether it is still to begin, at a moment told in the région's zone like its hour. */
    public boolean aVenir(LocalDateTime maintenant) {
        return (etat == EtatPoint.PREVU || etat == EtatPoint.REPORTE)
                && creneau.jour().atTime(creneau.heure()).isAfter(maintenant);
    }

    /** « Point de novembre 2026 ». */
    public String titre() {
        return PointLiens.titre(mois);
    }
}
