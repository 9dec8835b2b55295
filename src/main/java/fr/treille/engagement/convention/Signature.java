package fr.treille.engagement.convention;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The signature of a convention by both parties.
 *
 * @param le its day
 * @param saisieLe when that was recorded here
 * @param saisieParId agent who recorded it
 */
@Embeddable
record Signature(LocalDate le, Instant saisieLe, long saisieParId) {

    /** @throws Refus on the date when it is to come, or before the convention's own */
    void verifier(LocalDate dateConvention, LocalDate aujourdhui) {
        var constat = "La signature ne peut pas être datée du " + Formats.date(le) + "\u00A0: ";
        PlageDates.FAIT.exiger("dateSignature", le, aujourdhui);
        if (le.isAfter(aujourdhui)) {
            throw Refus.surChamp("dateSignature", constat + "ce jour est à venir.");
        }
        if (le.isBefore(dateConvention)) {
            throw Refus.surChamp(
                    "dateSignature", constat + "la convention a été établie le " + Formats.date(dateConvention) + ".");
        }
    }
}
