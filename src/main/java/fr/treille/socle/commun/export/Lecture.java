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

    /** Rows that nothing is added up of. */
    static <L> Lecture<L> sansTotaux(long nombre, Consumer<Consumer<L>> parcours) {
        return new Lecture<>() {
            @Override
            public long nombre() {
                return nombre;
            }

            @Override
            public void parcourir(Consumer<L> suite) {
                parcours.accept(suite);
            }

            @Override
            public List<@Nullable Object> totaux() {
                return List.of();
            }
        };
    }

    /** What is added up under the columns, one value for each, null for none; no value at all for no row of totals. */
    List<@Nullable Object> totaux();
}
