package fr.treille.socle.commun.ui;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * A service that gives all the rows of a filter one after the other, where pages would cost too much.
 *
 * @param <L> a row
 * @param <F> what is filtered
 */
@FunctionalInterface
public interface LectureEntiere<L, F> {

    /** Rows that a page holds: each sorts them all again, and a row is about one kilobyte. */
    int PAGE = 5_000;

    void parcourir(F filtre, Sort tri, Consumer<L> suite);

    /** From a service that gives pages, a few thousand rows at a time. */
    static <L, F> LectureEntiere<L, F> parPages(BiFunction<F, Pageable, List<L>> lecture) {
        return (filtre, tri, suite) -> {
            List<L> lignes;
            var rang = 0;
            do {
                lignes = lecture.apply(filtre, PageRequest.of(rang++, PAGE, tri));
                lignes.forEach(suite);
            } while (lignes.size() == PAGE);
        };
    }
}
