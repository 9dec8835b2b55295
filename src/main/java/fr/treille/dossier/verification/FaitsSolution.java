package fr.treille.dossier.verification;

import fr.treille.dossier.grappe.projet.Solution;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.segur.SolutionSegur;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the rule of solutions looks at.
 *
 * @param segur the one of the list that was chosen, null for one that is typed
 * @param listeConnue whether a list of solutions was imported at all
 * @param secteurs of its ESSMS, of those whose category has one
 * @param sansSecteur whether it has ESSMS whose category has none
 * @param jour the day on which the solution is looked at
 */
record FaitsSolution(
        Solution solution,
        @Nullable SolutionSegur segur,
        boolean listeConnue,
        Set<Secteur> secteurs,
        boolean sansSecteur,
        TypeProjet type,
        boolean dpiGht,
        LocalDate jour) {

    /** The sectors of which it is not référencée: none when somebody said that it is, and no list says otherwise. */
    Set<Secteur> nonReferences() {
        var choisie = segur;
        if (choisie == null) {
            return solution.estReferencee() ? Set.of() : secteurs;
        }
        return secteurs.stream()
                .filter(secteur -> !choisie.referencee(secteur, jour))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** « PA, PH ». */
    static String noms(Collection<Secteur> secteurs) {
        return secteurs.stream().sorted().map(Secteur::name).collect(Collectors.joining(", "));
    }
}
