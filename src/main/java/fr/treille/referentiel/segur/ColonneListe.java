package fr.treille.referentiel.segur;

import fr.treille.socle.lecture.Textes;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column that a list has, known by the words of its header.
 *
 * @param titre as one says it to people
 * @param exigee whether a list without it is not one
 * @param mots how its header may be written, in small letters without accents
 */
record ColonneListe(String titre, boolean exigee, Set<String> mots) {

    static ColonneListe exigee(String titre, String... autres) {
        return new ColonneListe(titre, true, mots(titre, autres));
    }

    static ColonneListe facultative(String titre, String... autres) {
        return new ColonneListe(titre, false, mots(titre, autres));
    }

    private static Set<String> mots(String titre, String... autres) {
        var mots = Arrays.stream(autres).map(Textes::plat).collect(Collectors.toSet());
        mots.add(Textes.plat(titre));
        return mots;
    }
}
