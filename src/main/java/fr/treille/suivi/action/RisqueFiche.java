package fr.treille.suivi.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A risk.
 *
 * @param closLe day on which it was over, null before
 */
public record RisqueFiche(
        long id,
        int version,
        long grappeId,
        String libelle,
        Niveau probabilite,
        Niveau impact,
        Tendance tendance,
        Personne qui,
        String mesure,
        @Nullable LocalDate closLe) {

    /** From 1 to 9: what is both likely and heavy first. */
    public int poids() {
        return (probabilite.ordinal() + 1) * (impact.ordinal() + 1);
    }

    /** As a form edits it. */
    public RisqueSaisie saisie() {
        return new RisqueSaisie(
                id, version, grappeId, libelle, probabilite, impact, tendance, qui, mesure, closLe != null);
    }
}
