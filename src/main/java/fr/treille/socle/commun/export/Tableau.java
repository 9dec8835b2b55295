package fr.treille.socle.commun.export;

import fr.treille.socle.commun.Lettres;
import java.util.List;

/**
 * A list to write as a file.
 *
 * @param <L> a row
 * @param titre what it lists, « échéances »
 * @param filtre what was filtered and sorted, in words, a line each: « Décision : favorable »
 */
public record Tableau<L>(String titre, List<ColonneExport<L>> colonnes, List<String> filtre, Lecture<L> lecture) {

    public Tableau {
        colonnes = List.copyOf(colonnes);
        filtre = List.copyOf(filtre);
    }

    /** Name of the file without its extension, in plain letters: « echeances ». */
    String nomFichier() {
        return Lettres.trait(titre);
    }
}
