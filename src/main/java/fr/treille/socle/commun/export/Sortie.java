package fr.treille.socle.commun.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file being written, row after row.
 *
 * @param <L> a row
 */
interface Sortie<L> extends AutoCloseable {

    void ecrire(L ligne);

    /** @param valeurs of the row of totals, empty for none; where the format has a place for it */
    void totaliser(List<@Nullable Object> valeurs);

    /** Ends the file; what it was written to stays open. */
    @Override
    void close();
}
