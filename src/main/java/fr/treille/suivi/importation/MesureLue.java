package fr.treille.suivi.importation;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.lecture.LigneLue;
import fr.treille.suivi.mesure.MesureSaisie;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measure as the file gives it.
 *
 * @param ligne number of its line
 * @param debut first day of its period, null when the file says the last one alone
 * @param remarque what was mended while reading it, « » when nothing was
 * @param source its line, to show beside a refusal
 */
record MesureLue(
        int ligne, @Nullable LocalDate debut, LocalDate fin, MesureSaisie saisie, String remarque, LigneLue source) {

    /** What two lines must not both give. */
    record Cle(String finess, String indicateur, @Nullable LocalDate debut, LocalDate fin) {}

    Cle cle() {
        return new Cle(saisie.finess(), saisie.indicateur(), debut, fin);
    }

    LigneRapport rapport(SortLigne sort, String avant, String raison) {
        return new LigneRapport(
                ligne,
                sort,
                saisie.finess(),
                saisie.indicateur(),
                avant,
                valeurs(saisie.numerateur(), saisie.denominateur(), saisie.reduction(), saisie.reductionMotif()),
                raison,
                sort == SortLigne.REFUSEE ? source.contenu() : "");
    }

    LigneRapport refus(String raison) {
        return rapport(SortLigne.REFUSEE, "", raison);
    }

    /** « 34 / 50 », « 34 / 50 − 3 (Personne accueillie sous anonymat) ». */
    static String valeurs(@Nullable Integer numerateur, @Nullable Integer denominateur, int reduction, String motif) {
        return (numerateur == null ? "—" : nombre(numerateur))
                + (denominateur == null ? "" : " / " + nombre(denominateur))
                + (reduction == 0 ? "" : " − " + nombre(reduction) + " (" + motif + ")");
    }

    /** A hundred thousand small ones are written in a report. */
    private static String nombre(int nombre) {
        return nombre >= 0 && nombre < 1000 ? Integer.toString(nombre) : Formats.nombre(nombre);
    }
}
