package fr.treille.suivi.mesure;

import org.jspecify.annotations.Nullable;

/**
 * What one gives for an ESSMS and an indicator. Neither numerator nor denominator: the measure is erased, if there is one.
 *
 * @param finess FINESS géographique
 * @param indicateur code of the target in the call's rules
 * @param numerateur null only with the denominator
 * @param denominateur null where it is unknown, or where the indicator has none: there is no rate then
 * @param reduction persons taken off the denominator, 0 for none
 * @param reductionMotif one of the target's exemptions, « » without reduction
 * @param commentaire « » for none
 * @param version of the measure that the writer saw, 0 when there was none; null writes over whatever is there
 */
public record MesureSaisie(
        String finess,
        String indicateur,
        @Nullable Integer numerateur,
        @Nullable Integer denominateur,
        int reduction,
        String reductionMotif,
        String commentaire,
        @Nullable Integer version) {

    /** Without comment, over whatever is there. */
    public MesureSaisie(
            String finess,
            String indicateur,
            @Nullable Integer numerateur,
            @Nullable Integer denominateur,
            int reduction,
            String reductionMotif) {
        this(finess, indicateur, numerateur, denominateur, reduction, reductionMotif, "", null);
    }

    /** Whether it asks that there be no measure. */
    public boolean vide() {
        return numerateur == null && denominateur == null && reduction == 0 && commentaire.isBlank();
    }
}
