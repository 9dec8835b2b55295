package fr.treille.suivi.usage;

import fr.treille.referentiel.appel.regle.ExigenceCibles;
import fr.treille.socle.commun.Formats;
import fr.treille.suivi.mesure.PeriodeFiche;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the second half of a grant may be paid (domain reference §3.4): VSR signed, targets reached after it, evidence
 * complete, all of it for the same period, and expenses certified and consolidated.
 *
 * @param atteinte of what the call asks its targets
 * @param premierJour first day on which it may be asked, null while a VSR is not signed
 * @param atteintesLe end of the first period whose targets are reached, null while none is
 * @param periode the period that the lines speak of, null while there is none after a VSR
 * @param lignes what it takes, what is missing included
 */
public record SoldeEtat(
        long grappeId,
        ExigenceCibles atteinte,
        @Nullable LocalDate premierJour,
        @Nullable LocalDate atteintesLe,
        @Nullable PeriodeFiche periode,
        List<LigneSolde> lignes) {

    /** Whether nothing is missing. */
    public boolean liberable() {
        return atteintesLe != null && lignes.stream().allMatch(LigneSolde::faite);
    }

    /** Whether something is missing of these conditions. */
    public boolean manque(ConditionSolde... conditions) {
        var demandees = List.of(conditions);
        return lignes.stream().anyMatch(ligne -> !ligne.faite() && demandees.contains(ligne.condition()));
    }

    /** « Solde libérable : cibles atteintes le 30/06/2026, preuves complètes, dépenses certifiées et visées. » */
    public String enClair() {
        if (liberable()) {
            return "Solde libérable\u00A0: cibles atteintes le " + Formats.date(Objects.requireNonNull(atteintesLe))
                    + ", preuves complètes, dépenses certifiées et visées.";
        }
        if (atteintesLe != null) {
            return "Solde non libérable\u00A0: cibles atteintes le " + Formats.date(atteintesLe) + ", mais il manque "
                    + absents() + ".";
        }
        return "Solde non libérable\u00A0: "
                + (periode == null
                        ? "aucune mesure après la VSR."
                        : "cibles non atteintes sur la période " + periode.enClair() + ".");
    }

    private String absents() {
        var absents = new ArrayList<String>();
        if (manque(ConditionSolde.PREUVE)) {
            absents.add("des preuves");
        }
        if (manque(ConditionSolde.CERTIFICATION, ConditionSolde.VISA)) {
            absents.add("des états de dépenses");
        }
        return String.join(" et ", absents);
    }
}
