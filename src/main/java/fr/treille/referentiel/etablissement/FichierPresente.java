package fr.treille.referentiel.etablissement;

import fr.treille.referentiel.etablissement.finess.GenreFichier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file before it is imported.
 *
 * @param dernierImport date of the most recent extraction already imported that describes the same things
 * @param dejaImporte an earlier import of the very same file
 */
public record FichierPresente(
        GenreFichier genre,
        LocalDate dateExtraction,
        String encodage,
        long taille,
        @Nullable LocalDate dernierImport,
        @Nullable Long dejaImporte) {

    /** Whether a more recent extraction was imported before. */
    public boolean ancien() {
        return dernierImport != null && dateExtraction.isBefore(dernierImport);
    }
}
