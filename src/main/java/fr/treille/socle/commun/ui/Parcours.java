package fr.treille.socle.commun.ui;

import java.util.function.Consumer;
import org.springframework.data.domain.Sort;

/**
 * A service that gives all the rows of a filter one after the other, where pages would cost too much.
 *
 * @param <L> a row
 * @param <F> what is filtered
 */
@FunctionalInterface
public interface Parcours<L, F> {

    void parcourir(F filtre, Sort tri, Consumer<L> suite);
}
