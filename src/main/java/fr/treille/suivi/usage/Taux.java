package fr.treille.suivi.usage;

import fr.treille.socle.commun.Formats;
import fr.treille.suivi.mesure.MesureFiche;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A rate, kept as its two terms: rates of several ESSMS, OG or grappes are added by their terms and never averaged.
 *
 * @param numerateur sum of the numerators of the measures that have a denominator
 * @param denominateur sum of their denominators, each less its reduction
 */
public record Taux(long numerateur, long denominateur) {

    public static final Taux AUCUN = new Taux(0, 0);

    /** The rate of one measure: without a denominator, or with nobody in it, there is none and its numerator counts for nothing. */
    public static Taux de(MesureFiche mesure) {
        var denominateur = mesure.denominateur();
        return denominateur == null || denominateur <= mesure.reduction()
                ? AUCUN
                : new Taux(mesure.numerateur(), denominateur - mesure.reduction());
    }

    public Taux plus(Taux autre) {
        return new Taux(numerateur + autre.numerateur, denominateur + autre.denominateur);
    }

    /** The same with a numerator of at most its denominator. */
    public Taux plafonne() {
        return numerateur <= denominateur ? this : new Taux(denominateur, denominateur);
    }

    public boolean existe() {
        return denominateur > 0;
    }

    /** Share of one, rounded down to the thousandth so that it never shows a threshold that is not reached; nothing when there is no rate. */
    public Optional<BigDecimal> valeur() {
        return existe()
                ? Optional.of(
                        BigDecimal.valueOf(numerateur).divide(BigDecimal.valueOf(denominateur), 3, RoundingMode.DOWN))
                : Optional.empty();
    }

    /** Whether it is at the threshold or above, exactly. */
    public boolean atteint(BigDecimal seuil) {
        return existe()
                && BigDecimal.valueOf(numerateur).compareTo(seuil.multiply(BigDecimal.valueOf(denominateur))) >= 0;
    }

    /** How many more the numerator needs to reach the threshold, 0 when it does. */
    public long manque(BigDecimal seuil) {
        var vise = seuil.multiply(BigDecimal.valueOf(denominateur)).setScale(0, RoundingMode.CEILING);
        return Math.max(0, vise.longValueExact() - numerateur);
    }

    /** « 69,9 % », « pas de taux ». */
    public String enClair() {
        return valeur().map(Formats::pourcentage).orElse("pas de taux");
    }

    /** « 1 250 / 1 790 ». */
    public String termes() {
        return Formats.nombre(numerateur) + " / " + Formats.nombre(denominateur);
    }
}
