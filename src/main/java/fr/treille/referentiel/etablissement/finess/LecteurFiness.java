package fr.treille.referentiel.etablissement.finess;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads one FINESS file, record after record. Not thread-safe. */
public interface LecteurFiness extends Closeable {

    /** The kind, known from the examination of the whole file. */
    GenreFichier genre();

    /** The date of the extraction, read from the file. */
    LocalDate dateExtraction();

    /** How its characters are encoded: {@code UTF-8} or {@code windows-1252}. */
    String encodage();

    /**
     * The next record, or null at the end.
     *
     * @throws fr.treille.socle.commun.Refus when nothing more can be read of the file (cut archive, broken JSON)
     */
    @Nullable
    Lu suivant() throws IOException;

    /** Bytes of the file consumed so far, as stored (compressed when it is). */
    long octetsLus();

    /** Lines (CSV) or structures (JSON) read so far. */
    long lignesLues();
}
