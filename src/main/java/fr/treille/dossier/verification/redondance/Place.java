package fr.treille.dossier.verification.redondance;

import fr.treille.referentiel.financement.Situation;
import org.jspecify.annotations.Nullable;

/**
 * An ESSMS in a grappe, with what was declared of it there.
 *
 * @param solution its own solution in the project, « » when it has the one of its file
 * @param dui the DUI that it has today, « » when not told
 * @param versionSegur whether that one is in its Ségur version, null when not told
 * @param aide another public money for the same operation, null when none is declared
 * @param version of what was declared, to give back with a change, from 1; 0 when nothing was
 */
public record Place(
        long grappeId,
        String finess,
        String nom,
        Situation situation,
        String solution,
        String dui,
        @Nullable Boolean versionSegur,
        @Nullable Aide aide,
        String aideObjet,
        int version) {}
