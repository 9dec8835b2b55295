package fr.treille.referentiel.etablissement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisme gestionnaire in a list.
 *
 * @param nom null while only its number is known, from its establishments
 * @param territoireCode département of its seat, which may be in another région than its establishments
 * @param nombreEssms its ESSMS that are neither closed nor absent, in all of France
 */
public record OrganismeLigne(
        String finess,
        @Nullable String nom,
        @Nullable String commune,
        @Nullable String territoireCode,
        @Nullable String statutLibelle,
        @Nullable String siren,
        int nombreEssms,
        @Nullable LocalDate absentDepuis,
        @Nullable LocalDate fermeLe) {

    /** Its name, or what to do to have it. */
    public String nomAffiche() {
        return nom == null ? "Nom inconnu — importez cs1100501" : nom;
    }
}
