package fr.treille.referentiel.etablissement.chargement;

import fr.treille.referentiel.etablissement.finess.GenreFichier;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param territoires how many départements the establishments of the file are of, null when it describes none
 * @param lignes lines (CSV) or structures (JSON) read
 * @param nommes organismes gestionnaires known by their number only, to which the file gave a name
 * @param fermesIgnores closed structures that were not known, and are not created
 * @param refusees lines that could not be read
 * @param message what the reader of the report has to know besides, in French
 */
public record Bilan(
        GenreFichier genre,
        @Nullable Integer territoires,
        long lignes,
        Comptes etablissements,
        Comptes organismes,
        int nommes,
        int fermesIgnores,
        int refusees,
        int avertissements,
        @Nullable String message) {

    /** Counts of structures of one nature. */
    public record Comptes(int crees, int modifies, int inchanges, int absents, int reapparus) {

        /** Nothing at all. */
        public static final Comptes RIEN = new Comptes(0, 0, 0, 0, 0);
    }
}
