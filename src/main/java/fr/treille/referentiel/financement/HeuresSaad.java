package fr.treille.referentiel.financement;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The hours of a home-help service in year N-1. Its « confort » activity is not eligible: its forfaits are multiplied by
 * the medico-social hours (APA, PCH and other medico-social funding) over all hours.
 */
public record HeuresSaad(BigDecimal medicoSociales, BigDecimal totales) {

    /** @throws Refus when there is no hour at all, or when the medico-social hours are negative or more than all hours */
    public HeuresSaad {
        if (totales.signum() <= 0) {
            throw Refus.surChamp("heuresTotales", "Le total des heures doit être supérieur à zéro.");
        }
        if (medicoSociales.signum() < 0 || medicoSociales.compareTo(totales) > 0) {
            throw Refus.surChamp(
                    "heuresMedicoSociales",
                    "Les heures médico-sociales vont de 0 au total des heures (" + Formats.nombre(totales) + ").");
        }
    }

    /** The eligible share, between 0 and 1. */
    public BigDecimal quotite() {
        return medicoSociales.divide(totales, MathContext.DECIMAL64);
    }

    /** « 7 000 € × 8 000 h ÷ 10 000 h (80 %) = 5 600 € ». */
    String expliquer(Montant forfait, Montant resultat) {
        return forfait + " × " + Formats.nombre(medicoSociales) + "\u00A0h ÷ " + Formats.nombre(totales) + "\u00A0h ("
                + Formats.pourcentage(quotite()) + ") = " + resultat;
    }
}
