package fr.treille.socle.commun.ui;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** A service that gives pages. */
final class SourcePaginee<L, F, T> implements SourceListe<L, F, T> {

    private final BiFunction<F, Pageable, List<L>> lecture;
    private final Function<F, T> totaux;
    private final ToLongFunction<T> nombre;
    private final LectureEntiere<L, F> parcours;

    /** @param parcours reads all the rows */
    SourcePaginee(
            BiFunction<F, Pageable, List<L>> lecture,
            Function<F, T> totaux,
            ToLongFunction<T> nombre,
            LectureEntiere<L, F> parcours) {
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
        parcours.parcourir(filtre, tri, suite);
    }
}
