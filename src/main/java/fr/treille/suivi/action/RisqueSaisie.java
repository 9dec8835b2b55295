package fr.treille.suivi.action;

import org.jspecify.annotations.Nullable;

/**
 * A risk as a form edits it.
 *
 * @param id null for a new one
 * @param version of the one that the screen showed, 0 for a new one
 * @param mesure what is done against it, « » for nothing yet
 * @param clos whether it is over
 */
public record RisqueSaisie(
        @Nullable Long id,
        int version,
        long grappeId,
        String libelle,
        Niveau probabilite,
        Niveau impact,
        Tendance tendance,
        Personne qui,
        String mesure,
        boolean clos) {}
