package fr.treille.referentiel.etablissement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An establishment in a list.
 *
 * @param ogNom null while only the number of its organisme gestionnaire is known
 * @param absentDepuis date of the first file that no longer holds it: probably closed
 * @param fermeLe date of its closure, when a file gives it
 */
public record EtablissementLigne(
        String finess,
        String nom,
        @Nullable String commune,
        @Nullable String codePostal,
        String territoireCode,
        String categorieCode,
        String categorieLibelle,
        @Nullable Secteur secteur,
        String ogFiness,
        @Nullable String ogNom,
        @Nullable LocalDate absentDepuis,
        @Nullable LocalDate fermeLe) {

    /** What to show for its organisme gestionnaire: its name, else its number. */
    public String ogAffiche() {
        return ogNom == null ? ogFiness : ogNom;
    }
}
