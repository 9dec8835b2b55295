package fr.treille.engagement.convention;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The fact that the first share was paid.
 *
 * @param le its day
 * @param montant euros
 * @param remarque why it is more than the first share, « » when it is not
 * @param saisiLe when that was recorded here
 * @param saisiParId agent who recorded it
 */
@Embeddable
record Versement(LocalDate le, Montant montant, String reference, String remarque, Instant saisiLe, long saisiParId) {

    /**
     * What a convention gives.
     *
     * @param part its first share, in euros
     * @param subvention the whole grant
     */
    record Du(Montant part, Montant subvention) {}

    /**
     * The payment of a form, checked.
     *
     * @param signeeLe day of the signature, before which nothing is paid
     * @param du what the convention says
     * @throws Refus on the field concerned when one is missing, for a day to come or before the signature, for an amount that
     *     is nothing, more than the grant, or more than the share without saying why
     */
    static Versement de(
            VersementSaisie saisie, LocalDate signeeLe, Du du, LocalDate aujourdhui, long agentId, Instant maintenant) {
        var le = saisie.le();
        if (le == null) {
            throw Refus.surChamp("le", "Donnez le jour du versement.");
        }
        PlageDates.FAIT.exiger("le", le, aujourdhui);
        var constat = "Le versement ne peut pas être daté du " + Formats.date(le) + "\u00A0: ";
        if (le.isAfter(aujourdhui)) {
            throw Refus.surChamp("le", constat + "ce jour est à venir.");
        }
        if (le.isBefore(signeeLe)) {
            throw Refus.surChamp("le", constat + "la convention a été signée le " + Formats.date(signeeLe) + ".");
        }
        var montant = saisie.montant();
        if (montant == null || montant.estNegatif() || montant.equals(Montant.zero())) {
            throw Refus.surChamp("montant", "Donnez le montant versé.");
        }
        Bornes.exiger("montant", "Le montant versé", montant);
        Bornes.exiger("reference", "La référence du versement", saisie.reference(), Bornes.NOM);
        if (montant.compareTo(du.subvention()) > 0) {
            throw Refus.surChamp("montant", montant + " dépasse la subvention, " + du.subvention() + ".");
        }
        if (montant.compareTo(du.part()) > 0 && saisie.remarque().isEmpty()) {
            throw Refus.surChamp(
                    "remarque", montant + " dépasse la première moitié, " + du.part() + "\u00A0: dites pourquoi.");
        }
        Bornes.borner("remarque", "La remarque", saisie.remarque(), Bornes.MOTIF);
        return new Versement(le, montant, saisie.reference(), saisie.remarque(), maintenant, agentId);
    }
}
