package fr.treille.socle.lecture;

import java.io.IOException;
import java.util.List;

/** The sheets of a file, read one line after the other. */
public interface Tableau extends AutoCloseable {

    /** What the file is, in French: « CSV, UTF-8, séparateur point-virgule ». */
    String genre();

    /** Names of its sheets, at least one; a CSV file has one, without name. */
    List<String> feuilles();

    /**
     * Reads a sheet, the empty lines left out.
     *
     * @param feuille its rank, from 0
     * @throws fr.treille.socle.commun.Refus when it breaks off or has too many lines
     */
    void parcourir(int feuille, Lecture lecture) throws IOException;

    @Override
    void close() throws IOException;

    /** What is done of each line. */
    interface Lecture {

        /** @return whether to go on */
        boolean ligne(LigneLue ligne);
    }
}
