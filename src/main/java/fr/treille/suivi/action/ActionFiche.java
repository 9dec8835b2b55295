package fr.treille.suivi.action;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * An action.
 *
 * @param pointMois month of the point at which it was decided, null for none
 * @param closeLe day on which it was done or given up, null before
 */
public record ActionFiche(
        long id,
        int version,
        long grappeId,
        @Nullable YearMonth pointMois,
        String libelle,
        Personne qui,
        LocalDate pourLe,
        EtatAction etat,
        @Nullable LocalDate closeLe,
        String motif) {

    /** Whether its last day has passed and it is not closed. */
    public boolean enRetard(LocalDate aujourdhui) {
        return !etat.close() && pourLe.isBefore(aujourdhui);
    }

    /** As a form edits it. */
    public ActionSaisie saisie() {
        return new ActionSaisie(id, version, grappeId, null, libelle, qui, pourLe, etat, motif);
    }
}
