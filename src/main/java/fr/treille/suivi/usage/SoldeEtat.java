package fr.treille.suivi.usage;

import fr.treille.socle.commun.Formats;
import fr.treille.suivi.mesure.PeriodeFiche;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the second half of a grant may be paid (domain reference §3.4): VSR signed, targets reached after it, evidence
 * complete, all of it for the same period.
 *
 * @param atteintesLe end of the first period whose targets are reached, null while none is
 * @param periode the period that the lines speak of, null while there is none after a VSR
 * @param lignes what it takes, what is missing included
 */
public record SoldeEtat(
        long grappeId,
        @Nullable LocalDate atteintesLe,
        @Nullable PeriodeFiche periode,
        List<LigneSolde> lignes) {

    /** Whether nothing is missing. */
    public boolean liberable() {
        return atteintesLe != null && lignes.stream().allMatch(LigneSolde::faite);
    }

    /** « Solde libérable : cibles atteintes le 30/06/2026, preuves complètes. » */
    public String enClair() {
        if (liberable()) {
            return "Solde libérable\u00A0: cibles atteintes le " + Formats.date(Objects.requireNonNull(atteintesLe))
                    + ", preuves complètes.";
        }
        if (atteintesLe != null) {
            return "Solde non libérable\u00A0: cibles atteintes le " + Formats.date(atteintesLe)
                    + ", mais il manque des preuves.";
        }
        return "Solde non libérable\u00A0: "
                + (periode == null
                        ? "aucune mesure après la VSR."
                        : "cibles non atteintes sur la période " + periode.enClair() + ".");
    }
}
