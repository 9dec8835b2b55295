package fr.treille.socle.commun.ui;

import fr.treille.socle.commun.export.Tableau;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * What a list reads: where, by what filter, what it adds up, and what a file holds of it.
 *
 * @param <L> a row
 * @param <F> what is filtered
 * @param <T> what is added up
 */
final class ContenuListe<L, F, T> {

    private final String titre;
    private final Map<String, Function<T, @Nullable Object>> sommes = new LinkedHashMap<>();
    private @Nullable Supplier<F> filtre;
    private @Nullable SourceListe<L, F, T> source;
    private Function<T, String> enClair = totaux -> "";
    private Function<L, List<L>> depliage = List::of;
    private @Nullable T totaux;
    private long nombre;

    ContenuListe(String titre) {
        this.titre = titre;
    }

    void filtrer(Supplier<F> lecture) {
        filtre = lecture;
    }

    void lire(SourceListe<L, F, T> lue) {
        source = lue;
    }

    void dire(Function<T, String> phrase) {
        enClair = phrase;
    }

    void totaliser(String colonne, Function<T, @Nullable Object> somme) {
        sommes.put(colonne, somme);
    }

    void deplier(Function<L, List<L>> lignes) {
        depliage = lignes;
    }

    private SourceListe<L, F, T> source() {
        if (source == null) {
            throw new IllegalStateException("The list " + titre + " is read nowhere");
        }
        return source;
    }

    F filtre() {
        if (filtre == null) {
            throw new IllegalStateException("The list " + titre + " has no filter");
        }
        return filtre.get();
    }

    /**
     * Reads again how many rows there are and what they add up to.
     *
     * @return the line under the list
     */
    String relire() {
        var lus = source().relire(filtre());
        totaux = lus;
        nombre = source().nombre(lus);
        return enClair.apply(lus);
    }

    /** As last read, null before. */
    @Nullable
    T totaux() {
        return totaux;
    }

    /** How many rows there were when it was last read. */
    long nombre() {
        return nombre;
    }

    List<L> page(Pageable page) {
        return source().page(filtre(), page);
    }

    /** Every row, in that order. */
    void parcourir(Sort tri, Consumer<L> suite) {
        source().parcourir(filtre(), tri, suite);
    }

    /** What an export writes for a row of the grid. */
    List<L> depliees(L ligne) {
        return depliage.apply(ligne);
    }

    /**
     * What a file holds.
     *
     * @param mots what is asked for, a line each
     */
    Tableau<L> tableau(List<Colonne<L>> exportees, Sort tri, List<String> mots) {
        return new Tableau<>(
                titre,
                exportees.stream().map(Colonne::enExport).toList(),
                mots,
                new LectureListe<>(source(), filtre(), tri, exportees, sommes, depliage, nombre));
    }
}
