package fr.treille.suivi.usage;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.suivi.jalon.Calendrier;
import fr.treille.suivi.mesure.EssmsSuivi;
import fr.treille.suivi.mesure.MesureFiche;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An ESSMS in a period.
 *
 * @param vsr when its VSR was signed, that of its wave when it is in one; null when it was not
 * @param mesures what it measured, by indicator
 */
public record EssmsMesure(EssmsSuivi essms, @Nullable LocalDate vsr, Map<String, MesureFiche> mesures) {

    /** Its rate for an indicator; none when the target is not opposed to it. */
    public Taux taux(String indicateur) {
        var mesure = mesures.get(indicateur);
        return mesure == null || mesure.horsCible() ? Taux.AUCUN : Taux.de(mesure);
    }

    /**
     * Whether what it measured in a period that ends that day counts for the balance.
     *
     * @param mois over which the call measures usage, all of them after its VSR
     */
    public boolean compte(LocalDate fin, int mois) {
        return vsr != null && Calendrier.prete(vsr, fin, mois);
    }

    /** Whether it keeps the grappe from the threshold: measured, and below it. */
    public boolean retient(CibleFiche cible) {
        var seuil = cible.seuil();
        var taux = taux(cible.code());
        return seuil != null && taux.existe() && !taux.atteint(seuil);
    }
}
