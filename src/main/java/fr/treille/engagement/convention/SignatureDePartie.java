package fr.treille.engagement.convention;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a convention by one of its parties, as it is written on the paper.
 *
 * @param lieu where, « Toulouse »
 */
@Embeddable
public record SignatureDePartie(LocalDate le, String lieu) {

    /** « le 02/06/2025 à Toulouse ». */
    public String enClair() {
        return "le " + Formats.date(le) + " à " + lieu;
    }

    /**
     * What a form says of a party, checked.
     *
     * @param champs how the two fields of that party begin, « porteur »
     * @param partie « le porteur »
     * @param dejaLa what was recorded of it, null for nothing
     * @param dateConvention before which nobody signs
     * @return null when nothing is said of it
     * @throws Refus on the field when the party signed already, when the day or the place is missing, to come, or before the
     *     convention's own
     */
    static @Nullable SignatureDePartie de(
            String champs,
            String partie,
            @Nullable SignatureDePartie dejaLa,
            @Nullable LocalDate le,
            String lieu,
            LocalDate dateConvention,
            LocalDate aujourdhui) {
        if (le == null && lieu.isEmpty()) {
            return dejaLa;
        }
        if (dejaLa != null) {
            throw Refus.surChamp(
                    champs + "Le",
                    "La signature de ce côté est déjà enregistrée\u00A0: " + partie + " a signé " + dejaLa.enClair()
                            + ". Une partie ne signe pas deux fois.");
        }
        if (le == null) {
            throw Refus.surChamp(champs + "Le", "Donnez le jour où " + partie + " a signé, de la forme JJ/MM/AAAA.");
        }
        PlageDates.FAIT.exiger(champs + "Le", le, aujourdhui);
        var constat = "La signature ne peut pas être datée du " + Formats.date(le) + "\u00A0: ";
        if (le.isAfter(aujourdhui)) {
            throw Refus.surChamp(champs + "Le", constat + "ce jour est à venir.");
        }
        if (le.isBefore(dateConvention)) {
            throw Refus.surChamp(
                    champs + "Le", constat + "la convention a été établie le " + Formats.date(dateConvention) + ".");
        }
        return new SignatureDePartie(
                le,
                Bornes.exiger(
                        champs + "Lieu",
                        "Dites où " + partie + " a signé.",
                        "Le lieu de la signature",
                        lieu,
                        Bornes.NOM));
    }
}
