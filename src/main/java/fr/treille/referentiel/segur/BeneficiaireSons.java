package fr.treille.referentiel.segur;

import fr.treille.socle.commun.Formats;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A SONS order of an ESSMS: the State pays its éditeur for the Ségur version (domain reference §3.2).
 *
 * @param commandeLe day of the order
 * @param annuleeLe day on which it was cancelled, null when it was not
 * @param vaLe day of the vérification d'aptitude: the « Prestation Ségur » was had; null before it
 * @param solution the DUI that was upgraded, « » when the list does not say it
 * @param absentDepuis the day of the first list in which it no longer was, null while it is
 */
public record BeneficiaireSons(
        String finess,
        LocalDate commandeLe,
        @Nullable LocalDate annuleeLe,
        @Nullable LocalDate vaLe,
        String solution,
        @Nullable LocalDate absentDepuis) {

    /** Whether it had its « Prestation Ségur ». */
    public boolean servi() {
        return vaLe != null;
    }

    /** « commandée le 12/02/2024, VA le 03/06/2024 ». */
    public String enClair() {
        return "commandée le " + Formats.date(commandeLe)
                + (annuleeLe == null ? "" : ", annulée le " + Formats.date(annuleeLe))
                + (vaLe == null ? "" : ", VA le " + Formats.date(vaLe))
                + (absentDepuis == null ? "" : ", absente de la liste depuis le " + Formats.date(absentDepuis));
    }
}
