package fr.treille.referentiel.etablissement.importation;

import fr.treille.referentiel.etablissement.finess.FichierReconnu;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file before it is imported.
 *
 * @param fichier what its examination found, which is not done again to import it
 * @param dernierImport date of the most recent extraction already imported that describes the same things
 * @param dejaImporte an earlier import of the very same file
 */
public record FichierPresente(
        FichierReconnu fichier,
        @Nullable LocalDate dernierImport,
        @Nullable Long dejaImporte) {

    /** Whether a more recent extraction was imported before. */
    public boolean ancien() {
        return dernierImport != null && fichier.dateExtraction().isBefore(dernierImport);
    }
}
