package fr.treille.suivi.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action as a form edits it.
 *
 * @param id null for a new one
 * @param version of the one that the screen showed, 0 for a new one
 * @param pointId at which it is decided, null for none; not read for one that exists
 * @param pourLe last day, null refused
 * @param motif why it is given up, « » otherwise
 */
public record ActionSaisie(
        @Nullable Long id,
        int version,
        long grappeId,
        @Nullable Long pointId,
        String libelle,
        Personne qui,
        @Nullable LocalDate pourLe,
        EtatAction etat,
        String motif) {}
