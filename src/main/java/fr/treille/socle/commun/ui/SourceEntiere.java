package fr.treille.socle.commun.ui;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** A service that gives all its rows at once: they are few, and sorted here by the values of their columns. */
final class SourceEntiere<L, F, T> implements SourceListe<L, F, T> {

    private final Function<F, List<L>> lecture;
    private final Function<List<L>, T> totaux;
    private final JeuColonnes<L> colonnes;
    private List<L> lues = List.of();

    SourceEntiere(Function<F, List<L>> lecture, Function<List<L>, T> totaux, JeuColonnes<L> colonnes) {
        this.lecture = lecture;
        this.totaux = totaux;
        this.colonnes = colonnes;
    }

    @Override
    public T relire(F filtre) {
        lues = lecture.apply(filtre);
        return totaux.apply(lues);
    }

    @Override
    public T totaux(F filtre) {
        return totaux.apply(lecture.apply(filtre));
    }

    @Override
    public long nombre(T lus) {
        return lues.size();
    }

    @Override
    public List<L> page(F filtre, Pageable page) {
        return trier(lues, page.getSort()).stream()
                .skip(page.getOffset())
                .limit(page.getPageSize())
                .toList();
    }

    @Override
    public void parcourir(F filtre, Sort tri, Consumer<L> suite) {
        trier(lecture.apply(filtre), tri).forEach(suite);
    }

    /** Rows that the sort does not tell apart stay in the order of the service. */
    private List<L> trier(List<L> lignes, Sort tri) {
        return tri.stream()
                .filter(ordre -> colonnes.triable(ordre.getProperty()))
                .map(ordre -> colonnes.de(ordre.getProperty()).ordre(ordre.isAscending()))
                .reduce(Comparator::thenComparing)
                .map(ordre -> lignes.stream().sorted(ordre).toList())
                .orElse(lignes);
    }
}
