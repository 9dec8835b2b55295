package fr.treille.socle.commun.ui;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * Where a list reads its rows.
 *
 * @param <L> a row
 * @param <F> what is filtered
 * @param <T> what is added up
 */
interface SourceListe<L, F, T> {

    /** Reads again what the list shows. */
    T relire(F filtre);

    /** The totals of a filter, whatever the list shows meanwhile. */
    T totaux(F filtre);

    long nombre(T totaux);

    List<L> page(F filtre, Pageable page);

    /** Gives every row in that order, a few at a time. */
    void parcourir(F filtre, Sort tri, Consumer<L> suite);
}
