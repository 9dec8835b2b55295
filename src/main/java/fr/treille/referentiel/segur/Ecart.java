package fr.treille.referentiel.segur;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a file changes in a list. A line that the file no longer holds is kept and said absent: what rests on it must be told. One
 * that the file holds and that could not be read stays as it is.
 *
 * @param nouvelles that the list did not hold
 * @param modifiees that it held otherwise, or said absent
 * @param absentes that it held, and the file no longer
 */
record Ecart<T>(List<T> nouvelles, List<T> modifiees, int inchangees, List<T> absentes) {

    /**
     * @param presente whether a line of the list is not said absent already
     * @param sujet what a line is about, as the file's {@code cites} say it
     */
    static <K, T> Ecart<T> entre(
            Map<K, T> liste, ListeLue<K, T> donnee, Predicate<T> presente, Function<K, String> sujet) {
        var fichier = donnee.lignes();
        var nouvelles = new ArrayList<T>();
        var modifiees = new ArrayList<T>();
        fichier.forEach((cle, lue) -> {
            var connue = liste.get(cle);
            if (connue == null) {
                nouvelles.add(lue);
            } else if (!connue.equals(lue)) {
                modifiees.add(lue);
            }
        });
        var absentes = liste.entrySet().stream()
                .filter(connue -> !fichier.containsKey(connue.getKey()))
                .filter(connue -> !donnee.cites().contains(sujet.apply(connue.getKey())))
                .map(Map.Entry::getValue)
                .filter(presente)
                .toList();
        return new Ecart<>(nouvelles, modifiees, fichier.size() - nouvelles.size() - modifiees.size(), absentes);
    }

    ApercuImport apercu(String fichier, ListeLue<?, ?> lue) {
        return new ApercuImport(
                fichier, lue.genre(), nouvelles.size(), modifiees.size(), inchangees, absentes.size(), lue.refusees());
    }
}
