package fr.treille.suivi.mesure;

import fr.treille.socle.commun.Formats;
import org.jspecify.annotations.Nullable;

/**
 * A recorded measure.
 *
 * @param indicateur code of its target
 * @param denominateur before reduction, null when it has none
 * @param horsCible the target is not opposed to that ESSMS: it enters no rate
 */
public record MesureFiche(
        long periodeId,
        String finess,
        String indicateur,
        int numerateur,
        @Nullable Integer denominateur,
        int reduction,
        String reductionMotif,
        String commentaire,
        SourceMesure source,
        boolean horsCible,
        int version) {

    /** « 41 / 60 », « 41 / 60 − 3 », « 12 ». */
    public String termes() {
        return Formats.nombre(numerateur)
                + (denominateur == null ? "" : " / " + Formats.nombre(denominateur))
                + (reduction == 0 ? "" : " − " + Formats.nombre(reduction));
    }

    /** Why it gives no rate, in words; « » when it gives one. */
    public String sansTaux() {
        if (denominateur == null) {
            return "Pas de taux\u00A0: dénominateur vide";
        }
        return denominateur > reduction ? "" : "Pas de taux\u00A0: personne au dénominateur";
    }

    boolean dit(MesureSaisie saisie, boolean dispense) {
        return saisie.numerateur() != null
                && numerateur == saisie.numerateur()
                && java.util.Objects.equals(denominateur, saisie.denominateur())
                && reduction == saisie.reduction()
                && reductionMotif.equals(saisie.reductionMotif())
                && commentaire.equals(saisie.commentaire().strip())
                && horsCible == dispense;
    }
}
