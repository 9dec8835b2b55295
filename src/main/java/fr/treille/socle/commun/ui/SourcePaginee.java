package fr.treille.socle.commun.ui;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** A service that gives pages. */
final class SourcePaginee<L, F, T> implements SourceListe<L, F, T> {

    /** Rows that an export holds at once: each page sorts them all again, and a row is about one kilobyte. */
    private static final int PAGE = 5_000;

    private final BiFunction<F, Pageable, List<L>> lecture;
    private final Function<F, T> totaux;
    private final ToLongFunction<T> nombre;
    private final @Nullable Parcours<L, F> parcours;

    /** @param parcours another way to read all the rows, null for pages */
    SourcePaginee(
            BiFunction<F, Pageable, List<L>> lecture,
            Function<F, T> totaux,
            ToLongFunction<T> nombre,
            @Nullable Parcours<L, F> parcours) {
        this.lecture = lecture;
        this.totaux = totaux;
        this.nombre = nombre;
        this.parcours = parcours;
    }

    @Override
    public T relire(F filtre) {
        return totaux.apply(filtre);
    }

    @Override
    public T totaux(F filtre) {
        return totaux.apply(filtre);
    }

    @Override
    public long nombre(T lus) {
        return nombre.applyAsLong(lus);
    }

    @Override
    public List<L> page(F filtre, Pageable page) {
        return lecture.apply(filtre, page);
    }

    @Override
    public void parcourir(F filtre, Sort tri, Consumer<L> suite) {
        if (parcours != null) {
            parcours.parcourir(filtre, tri, suite);
            return;
        }
        List<L> lignes;
        var rang = 0;
        do {
            lignes = lecture.apply(filtre, PageRequest.of(rang++, PAGE, tri));
            lignes.forEach(suite);
        } while (lignes.size() == PAGE);
    }
}
