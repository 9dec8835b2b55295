package fr.treille.socle.commun.ui;

import fr.treille.socle.commun.export.Lecture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/** The rows of a list as it stood when its export was asked for. */
record LectureListe<L, F, T>(
        SourceListe<L, F, T> source,
        F filtre,
        Sort tri,
        List<Colonne<L>> colonnes,
        Map<String, Function<T, @Nullable Object>> sommes,
        Function<L, List<L>> depliage,
        long nombre)
        implements Lecture<L> {

    @Override
    public void parcourir(Consumer<L> suite) {
        source.parcourir(filtre, tri, ligne -> depliage.apply(ligne).forEach(suite));
    }

    @Override
    public List<@Nullable Object> totaux() {
        var valeurs = new ArrayList<@Nullable Object>();
        if (colonnes.stream().map(Colonne::cle).anyMatch(sommes::containsKey)) {
            var totaux = source.totaux(filtre);
            colonnes.forEach(colonne -> {
                var somme = sommes.get(colonne.cle());
                valeurs.add(somme == null ? null : somme.apply(totaux));
            });
        }
        return valeurs;
    }
}
