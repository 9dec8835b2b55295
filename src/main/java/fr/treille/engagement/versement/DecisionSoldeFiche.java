package fr.treille.engagement.versement;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import java.time.LocalDate;

/**
 * What was decided of a balance.
 *
 * @param solde what was left to pay that day
 * @param montant what of it is released
 * @param motif « » when all of it was released without more
 * @param constat whether the conditions were met that day, in a sentence
 * @param par who decided
 */
public record DecisionSoldeFiche(
        long grappeId,
        SensSolde sens,
        Montant solde,
        Montant montant,
        String motif,
        String constat,
        LocalDate le,
        String par,
        int version) {

    /** « Solde libéré en partie le 30/06/2026 par Alix Essai : 100 000 € sur 157 500 €. Motif : … ». */
    public String enClair() {
        return sens.libelle() + " le " + Formats.date(le) + " par " + par
                + (sens == SensSolde.REFUSE ? "\u00A0: " + solde + " ne sont pas versés" : "\u00A0: " + montant)
                + (sens == SensSolde.EN_PARTIE ? " sur " + solde : "") + "."
                + (motif.isEmpty() ? "" : " Motif\u00A0: " + motif);
    }
}
