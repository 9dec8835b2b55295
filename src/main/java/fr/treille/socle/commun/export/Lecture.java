package fr.treille.socle.commun.export;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, read within one transaction so that rows and totals are of one instant.
 *
 * @param <L> a row
 */
public interface Lecture<L> {

    /** How many rows {@link #parcourir} will give. */
    long nombre();

    /** Gives every row, in order, without holding them. */
    void parcourir(Consumer<L> suite);

    /** What is added up under the columns, one value for each, null for none; no value at all for no row of totals. */
    List<@Nullable Object> totaux();
}
