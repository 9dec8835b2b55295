package fr.treille.dossier.verification;

import fr.treille.dossier.grappe.projet.Solution;
import fr.treille.dossier.verification.redondance.Dossier;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Situation;
import fr.treille.referentiel.segur.SolutionSegur;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the rule of solutions looks at: one solution, and the ESSMS of the file that have it.
 *
 * @param segur the one of the list that was chosen, null for one that is typed
 * @param listeConnue whether a list of solutions was imported at all
 * @param essms those that have it
 * @param partielle whether other ESSMS of the file have another one
 * @param jour the day on which the solution is looked at
 */
record FaitsSolution(
        Solution solution,
        @Nullable SolutionSegur segur,
        boolean listeConnue,
        List<EssmsVerifie> essms,
        boolean partielle,
        boolean dpiGht,
        LocalDate jour) {

    /** The sectors of its ESSMS, of those whose category has one. */
    Set<Secteur> secteurs() {
        return essms.stream()
                .map(EssmsVerifie::secteur)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whether it has ESSMS whose category has none, or no ESSMS at all. */
    boolean sansSecteur() {
        return essms.isEmpty() || essms.stream().anyMatch(un -> un.secteur() == null);
    }

    /** The sectors of which it is not référencée: none when somebody said that it is, and no list says otherwise. */
    Set<Secteur> nonReferences() {
        var choisie = segur;
        if (choisie == null) {
            return solution.estReferencee() ? Set.of() : secteurs();
        }
        return secteurs().stream()
                .filter(secteur -> !choisie.referencee(secteur, jour))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of its ESSMS, en évolution, in the lane of which it is not référencée. */
    List<EssmsVerifie> evolutionsSansReferencement() {
        var hors = nonReferences();
        var choisie = segur;
        return essms.stream()
                .filter(un -> un.situation() == Situation.EVOLUTION)
                .filter(un -> un.secteur() == null
                        ? choisie == null ? !solution.estReferencee() : !choisie.referencee(jour)
                        : hors.contains(un.secteur()))
                .toList();
    }

    /** « PA, PH ». */
    static String noms(Collection<Secteur> secteurs) {
        return secteurs.stream().sorted().map(Secteur::name).collect(Collectors.joining(", "));
    }

    /** Which sectors, with the ESSMS of these where they are not all those of the file: « PDE (« Les Tilleuls » (310000017)) ». */
    String lesquels(Collection<Secteur> secteurs) {
        var leurs = essms.stream()
                .filter(un -> un.secteur() != null && secteurs.contains(un.secteur()))
                .toList();
        return noms(secteurs)
                + (leurs.isEmpty() || !partielle && leurs.size() == essms.size()
                        ? ""
                        : ", soit " + EssmsVerifie.noms(leurs));
    }

    /** What it is of which ESSMS, in no words that change. */
    String cle() {
        return quelle() + " " + solution.referencee() + " " + listeConnue + " " + dpiGht + " " + nonReferences() + " "
                + essms.stream().map(EssmsVerifie::finess).sorted().collect(Collectors.joining(" "));
    }

    /** Which one: the one of the list, or the one that is typed. */
    String quelle() {
        return segur == null ? Dossier.logiciel(solution.nom()) : "#" + segur.id();
    }

    /** In one sentence of its own, who has it, where the file has several. */
    String porteurs() {
        return partielle
                ? "Pour " + (essms.size() == 1 ? EssmsVerifie.noms(essms) : essms.size() + " ESSMS") + "\u00A0: "
                : "";
    }
}
