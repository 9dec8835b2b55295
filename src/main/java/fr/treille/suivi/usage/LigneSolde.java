package fr.treille.suivi.usage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that the balance waits for.
 *
 * @param libelle « Taux d’utilisation du DMP »
 * @param faite whether it is there
 * @param explication « 64 % pour 70 % : il manque 12 DMP alimentés »
 * @param depuis since when it is there, null while it is not or that is not known
 */
public record LigneSolde(
        ConditionSolde condition,
        String libelle,
        boolean faite,
        String explication,
        @Nullable LocalDate depuis) {

    static LigneSolde manque(ConditionSolde condition, String libelle, String explication) {
        return new LigneSolde(condition, libelle, false, explication, null);
    }

    static LigneSolde faite(ConditionSolde condition, String libelle, String explication, @Nullable LocalDate depuis) {
        return new LigneSolde(condition, libelle, true, explication, depuis);
    }
}
