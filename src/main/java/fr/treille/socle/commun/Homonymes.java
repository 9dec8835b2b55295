package fr.treille.socle.commun;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names as lists show them: where several bear the same, each is told by its commune, else by its number as well. */
public final class Homonymes {

    private Homonymes() {}

    /**
     * What each is called among all of them.
     *
     * @param numero unique
     * @return by number
     */
    public static <E> Map<String, String> noms(
            Collection<E> tous, Function<E, String> nom, Function<E, String> commune, Function<E, String> numero) {
        Map<String, Long> parNom = compter(tous, nom);
        Map<String, Long> parLieu = compter(tous, un -> dire(nom.apply(un), commune.apply(un)));
        var noms = new HashMap<String, String>();
        for (var un : tous) {
            var seul = nom.apply(un);
            var lieu = dire(seul, commune.apply(un));
            boolean unique = parNom.getOrDefault(cle(seul), 0L) == 1;
            boolean uniqueLa = parLieu.getOrDefault(cle(lieu), 0L) == 1;
            boolean situe = uniqueLa && !commune.apply(un).isBlank();
            noms.put(numero.apply(un), unique ? seul : situe ? lieu : lieu + ", " + numero.apply(un));
        }
        return noms;
    }

    private static String dire(String nom, String commune) {
        return commune.isBlank() ? nom : nom + ", " + commune;
    }

    private static <E> Map<String, Long> compter(Collection<E> tous, Function<E, String> quoi) {
        return tous.stream().collect(Collectors.groupingBy(un -> cle(quoi.apply(un)), Collectors.counting()));
    }

    /** Capitals and accents tell nobody apart. */
    private static String cle(String texte) {
        return Lettres.nues(texte).strip();
    }
}
