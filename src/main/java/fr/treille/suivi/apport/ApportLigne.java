package fr.treille.suivi.apport;

import fr.treille.suivi.mesure.MesureSaisie;
import org.jspecify.annotations.Nullable;

/**
 * What a porteur typed for an ESSMS and an indicator, complete or not.
 *
 * @param version to give back with a change, 0 while nothing was typed
 * @param refus the rule that it breaks, « » when it breaks none
 */
public record ApportLigne(
        String finess,
        String indicateur,
        @Nullable Integer numerateur,
        @Nullable Integer denominateur,
        int reduction,
        String reductionMotif,
        int version,
        String refus) {

    /** Nothing yet. */
    public static ApportLigne vide(String finess, String indicateur) {
        return new ApportLigne(finess, indicateur, null, null, 0, "", 0, "");
    }

    /** Whether nothing is typed. */
    public boolean vide() {
        return numerateur == null && denominateur == null && reduction == 0;
    }

    /** Whether a denominator alone is there, which no indicator has for itself: it waits for what is counted. */
    public boolean attend() {
        return numerateur == null && denominateur != null && reduction == 0;
    }

    /** Whether it is a measure, right or wrong. */
    public boolean donnee() {
        return !vide() && !attend();
    }

    /** The same as a measure. */
    public MesureSaisie saisie() {
        return new MesureSaisie(
                finess, indicateur, numerateur, denominateur, reduction, reduction == 0 ? "" : reductionMotif);
    }

    ApportLigne avecRefus(String raison) {
        return new ApportLigne(
                finess, indicateur, numerateur, denominateur, reduction, reductionMotif, version, raison);
    }
}
