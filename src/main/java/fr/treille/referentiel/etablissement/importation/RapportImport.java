package fr.treille.referentiel.etablissement.importation;

import fr.treille.referentiel.etablissement.finess.GenreFichier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or is doing.
 *
 * @param genre null when the file was not recognised
 * @param lignes lines of a CSV file, structures of a FINESS+ document
 * @param organismesNommes organismes gestionnaires of which only the number was known
 * @param fermesIgnores closed structures that were not known, and are not created
 * @param dejaImporteId an earlier import of the very same file
 * @param message why it failed, or what to know when reading it
 */
public record RapportImport(
        long id,
        String nomFichier,
        long taille,
        @Nullable GenreFichier genre,
        @Nullable LocalDate dateExtraction,
        @Nullable String encodage,
        EtatImport etat,
        @Nullable String message,
        String auteur,
        Instant debut,
        @Nullable Instant fin,
        long lignes,
        Comptes etablissements,
        Comptes organismes,
        int organismesNommes,
        int fermesIgnores,
        int refusees,
        int avertissements,
        @Nullable Long dejaImporteId) {

    /** Counts of structures of one nature. */
    public record Comptes(int crees, int modifies, int inchanges, int absents, int reapparus) {}

    /** How long it took; zero while it runs. */
    public Duration duree() {
        return fin == null ? Duration.ZERO : Duration.between(debut, fin);
    }
}
