package fr.treille.dossier.verification;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.Lettres;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ESSMS of a file, as the rule of solutions looks at it.
 *
 * @param secteur null when its category has none
 * @param situation what it does in the project
 * @param solutionId its own solution of the list, null for the one of its file
 */
record EssmsVerifie(
        String finess,
        String nom,
        @Nullable Secteur secteur,
        Situation situation,
        @Nullable Long solutionId) {

    /** How many are named one by one. */
    private static final int NOMMES = 5;

    /** « « Les Tilleuls » (310000017), « Les Ormes » (310000025) et 3 autres ». */
    static String noms(List<EssmsVerifie> essms) {
        return Lettres.enumerer(
                essms.stream()
                        .map(un -> "«\u00A0" + un.nom() + "\u00A0» (" + un.finess() + ")")
                        .toList(),
                NOMMES);
    }
}
