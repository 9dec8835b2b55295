package fr.treille.referentiel.financement;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a home-help service in a year, as annexe 1 declares them. Its « confort » activity is not eligible: its forfaits
 * are multiplied by the medico-social hours (APA, PCH and other medico-social funding) over all hours (domain reference §3.4).
 *
 * @param annee the year N-1, null only of what was declared before annexe 1 asked for it
 * @param totales all hours, « confort » included, at most {@link #MAXIMUM}
 * @param financeur who pays the other medico-social hours, « » only when there is none of them
 */
public record HeuresSaad(
        @Nullable Integer annee,
        BigDecimal totales,
        BigDecimal apa,
        BigDecimal pch,
        BigDecimal autres,
        String financeur) {

    /** A thousand persons helped at every hour of a leap year: beyond it, a figure was typed with digits too many. */
    public static final BigDecimal MAXIMUM = BigDecimal.valueOf(8_784_000);

    /** What stands for the financer where hours were declared as one figure, before annexe 1 asked for the detail. */
    public static final String DETAIL_ABSENT = "Détail non donné";

    /** Decimals of {@link #quotite}: twice those of a percentage, so that no cent of a forfait is lost. */
    private static final int DECIMALES = 8;

    private static final BigDecimal MOITIE = new BigDecimal("0.5");

    /** @throws Refus on the field that is negative, absurd, above the total, or not given */
    public HeuresSaad {
        totales = heures("heuresTotales", "Le total des heures", totales);
        apa = heures("heuresApa", "Les heures APA", apa);
        pch = heures("heuresPch", "Les heures PCH", pch);
        autres = heures("heuresAutres", "Les autres heures", autres);
        financeur = financeur.strip();
        Bornes.borner("financeur", "Le financeur", financeur, Bornes.TITRE);
        if (totales.signum() == 0) {
            throw Refus.surChamp("heuresTotales", "Le total des heures doit être supérieur à zéro.");
        }
        var medicoSociales = apa.add(pch).add(autres);
        if (medicoSociales.compareTo(totales) > 0) {
            throw Refus.surChamp(
                    "heuresTotales",
                    "Les heures médico-sociales, " + Formats.nombre(medicoSociales)
                            + "\u00A0h, dépassent le total des heures, " + Formats.nombre(totales) + "\u00A0h.");
        }
        if (autres.signum() > 0 && financeur.isEmpty()) {
            throw Refus.surChamp("financeur", "Dites qui finance les autres heures médico-sociales.");
        }
    }

    private static BigDecimal heures(String champ, String nom, BigDecimal valeur) {
        if (valeur.signum() < 0) {
            throw Refus.surChamp(champ, nom + "\u00A0: un nombre d’heures n’est pas négatif.");
        }
        if (valeur.compareTo(MAXIMUM) > 0) {
            throw Refus.surChamp(
                    champ,
                    nom + "\u00A0: au plus " + Formats.nombre(MAXIMUM)
                            + "\u00A0h, celles de mille personnes aidées nuit et jour pendant un an. Vérifiez ce nombre.");
        }
        return valeur.setScale(2, RoundingMode.HALF_UP);
    }

    /** The same of that year. */
    public HeuresSaad de(int autre) {
        return new HeuresSaad(autre, totales, apa, pch, autres, financeur);
    }

    /** APA, PCH and others together. */
    public BigDecimal medicoSociales() {
        return apa.add(pch).add(autres);
    }

    /** The eligible share, between 0 and 1, of eight decimals, rounded half up: what the forfaits are multiplied by. */
    public BigDecimal quotite() {
        return medicoSociales().divide(totales, DECIMALES, RoundingMode.HALF_UP);
    }

    /** The share that is not eligible: with {@link #quotite} it makes one. */
    public BigDecimal confort() {
        return BigDecimal.ONE.subtract(quotite());
    }

    /** Whether less than half is medico-social: the programme finances mainly that activity, a person is to see it. */
    public boolean sousLaMoitie() {
        return quotite().compareTo(MOITIE) < 0;
    }

    /** « 7 000 € × 8 000 h ÷ 10 000 h (80 %) = 5 600 € ». */
    String expliquer(Montant forfait, Montant resultat) {
        return forfait + " × " + Formats.nombre(medicoSociales()) + "\u00A0h ÷ " + Formats.nombre(totales) + "\u00A0h ("
                + Formats.part(quotite()) + ") = " + resultat;
    }
}
