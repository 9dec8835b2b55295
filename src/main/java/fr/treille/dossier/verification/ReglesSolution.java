package fr.treille.dossier.verification;

import static fr.treille.dossier.verification.FaitsSolution.noms;

import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.etablissement.Secteur;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether a project's solution is one that its call finances (domain reference §3.2). */
final class ReglesSolution {

    private ReglesSolution() {}

    /**
     * Of a file whose ESSMS have one solution or several: each is looked at for the ESSMS that have it.
     *
     * @param solutions one at least
     * @param candidature what was found of its being a candidate, null when nothing was
     */
    static Constat constater(List<FaitsSolution> solutions, Regles regles, @Nullable ReponseFiche candidature) {
        var constats = solutions.stream()
                .map(faits -> constater(faits, regles, candidature))
                .toList();
        var texte = new StringBuilder();
        for (int i = 0; i < constats.size(); i++) {
            texte.append(i == 0 ? "" : " ")
                    .append(solutions.get(i).porteurs())
                    .append(constats.get(i).constat());
        }
        return new Constat(
                Point.SOLUTION,
                texte.toString(),
                constats.stream().allMatch(Constat::conforme),
                constats.stream().anyMatch(Constat::exclu),
                faits(solutions, constats));
    }

    private static String faits(List<FaitsSolution> solutions, List<Constat> constats) {
        var faits = new StringBuilder();
        for (int i = 0; i < constats.size(); i++) {
            faits.append(solutions.get(i).cle())
                    .append(
                            constats.get(i).conforme()
                                    ? " conforme"
                                    : constats.get(i).exclu() ? " exclue" : "")
                    .append('\n');
        }
        return faits.toString();
    }

    private static Constat constater(FaitsSolution faits, Regles regles, @Nullable ReponseFiche candidature) {
        var nom = faits.solution().nom();
        if (nom.isEmpty()) {
            return Constat.signale(Point.SOLUTION, "La solution n’est pas encore dite.");
        }
        var hors = faits.nonReferences();
        var segur = faits.segur();
        if (segur != null) {
            return hors.isEmpty() && segur.referencee(faits.jour())
                    ? Constat.conforme(Point.SOLUTION, cite(nom) + " est référencée\u00A0: " + segur.enClair() + ".")
                    : sans(
                            cite(nom) + " n’est pas référencée, vague 1, pour "
                                    + (hors.isEmpty() ? "aucun couloir" : faits.lesquels(hors)) + " (liste\u00A0: "
                                    + segur.enClair() + "). ",
                            hors,
                            faits,
                            regles,
                            candidature);
        }
        if (faits.solution().estReferencee()) {
            return faits.listeConnue()
                    ? Constat.signale(
                            Point.SOLUTION,
                            cite(nom)
                                    + " est dite référencée, sans être choisie dans la liste des solutions référencées"
                                    + "\u00A0: choisissez-l’y, ou vérifiez.")
                    : Constat.conforme(
                            Point.SOLUTION,
                            cite(nom) + " est référencée, d’après le dossier\u00A0: aucune liste n’est importée.");
        }
        return sans(
                faits.solution().referencee() == null
                        ? "Il n’est pas dit si " + cite(nom) + " est référencée. "
                        : cite(nom) + " n’est pas référencée. ",
                hors,
                faits,
                regles,
                candidature);
    }

    private static Constat sans(
            String constat, Set<Secteur> hors, FaitsSolution faits, Regles regles, @Nullable ReponseFiche candidature) {
        if (regles.baremeNonReference() != null) {
            return nonReferencee(constat, hors, faits, regles);
        }
        var exigences = regles.exigences();
        var reste = reste(hors, regles);
        if (reste.isEmpty() && !hors.isEmpty() && !faits.sansSecteur()) {
            return Constat.conforme(
                    Point.SOLUTION,
                    constat + "Tous les ESSMS concernés relèvent de " + noms(hors)
                            + "\u00A0: l’appel n’y exige pas de référencement.");
        }
        if (exigences.candidats().containsAll(reste) && !reste.isEmpty() && !faits.sansSecteur()) {
            return candidate(constat, faits.lesquels(reste), candidature);
        }
        return Constat.signale(Point.SOLUTION, constat + exceptions(regles) + ght(faits));
    }

    /** The call has a scale for such solutions: it says of which sectors they are lawful. */
    private static Constat nonReferencee(String constat, Set<Secteur> hors, FaitsSolution faits, Regles regles) {
        var admis = regles.secteursNonReference();
        var evolutions = faits.evolutionsSansReferencement();
        if (!evolutions.isEmpty()) {
            return Constat.exclu(
                    Point.SOLUTION,
                    constat + "L’appel ne finance une montée de version que pour une solution référencée"
                            + (evolutions.size() == faits.essms().size() && !faits.partielle()
                                    ? "."
                                    : "\u00A0: ce n’est pas le cas de " + EssmsVerifie.noms(evolutions) + "."));
        }
        var interdits = new TreeSet<>(hors);
        interdits.removeAll(admis);
        return interdits.isEmpty() && !faits.sansSecteur() && !hors.isEmpty()
                ? Constat.conforme(
                        Point.SOLUTION,
                        constat + "L’appel l’admet en acquisition pour " + noms(admis) + ", à son propre barème.")
                : interdits.isEmpty()
                        ? Constat.signale(Point.SOLUTION, constat + "L’appel ne l’admet que pour " + noms(admis) + ".")
                        : Constat.exclu(
                                Point.SOLUTION,
                                constat + "L’appel ne l’admet que pour " + noms(admis) + ", pas pour "
                                        + faits.lesquels(interdits) + ".");
    }

    private static Constat candidate(String constat, String secteurs, @Nullable ReponseFiche candidature) {
        var regle = "Pour " + secteurs
                + ", elle doit être candidate au référencement au plus tard à la signature de la convention, où cela est"
                + " vérifié de nouveau. ";
        if (candidature == null) {
            return Constat.signale(Point.SOLUTION, constat + regle + "Sa candidature n’est pas encore constatée.");
        }
        var dite = "Elle est dite " + candidature.enClair();
        return candidature.satisfait()
                ? Constat.conforme(Point.SOLUTION, constat + regle + dite)
                : Constat.signale(Point.SOLUTION, constat + regle + dite);
    }

    private static String exceptions(Regles regles) {
        var exigences = regles.exigences();
        var exceptions = new StringBuilder("Exceptions\u00A0: ");
        if (!exigences.dispenses().isEmpty()) {
            exceptions.append(noms(exigences.dispenses())).append(", sans référencement\u00A0; ");
        }
        if (!exigences.candidats().isEmpty()) {
            exceptions
                    .append(noms(exigences.candidats()))
                    .append(
                            ", si la solution est candidate au référencement au plus tard à la signature de la convention"
                                    + "\u00A0; ");
        }
        return exceptions
                .append("dossier patient référencé d’un GHT, sous conditions.")
                .toString();
    }

    private static String ght(FaitsSolution faits) {
        return faits.dpiGht()
                ? " Le dossier dit que c’est celui d’un GHT\u00A0: son marché ouvert à ces ESSMS, l’étude de couverture,"
                        + " l’absence d’autre aide européenne ou HOP’EN sont à vérifier."
                : "";
    }

    private static Set<Secteur> reste(Set<Secteur> hors, Regles regles) {
        var reste = new TreeSet<>(hors);
        reste.removeAll(regles.exigences().dispenses());
        return reste;
    }

    /**
     * What forbids the signature of the convention that day: a solution that was admitted as a candidate has to be one.
     *
     * @param solutions as of that day
     */
    static Optional<String> empechement(
            List<FaitsSolution> solutions, Regles regles, @Nullable ReponseFiche candidature) {
        return solutions.stream()
                .flatMap(faits -> empechement(faits, regles, candidature).stream())
                .findFirst();
    }

    private static Optional<String> empechement(
            FaitsSolution faits, Regles regles, @Nullable ReponseFiche candidature) {
        if (regles.baremeNonReference() != null) {
            return Optional.empty();
        }
        var concernes = reste(faits.nonReferences(), regles);
        concernes.retainAll(regles.exigences().candidats());
        if (concernes.isEmpty() || candidature != null && candidature.satisfait() && avant(candidature, faits.jour())) {
            return Optional.empty();
        }
        return Optional.of(
                cite(faits.solution().nom()) + " n’est pas référencée, et l’appel ne l’admet pour "
                        + faits.lesquels(concernes)
                        + " que candidate au référencement au plus tard à la signature de la convention\u00A0: "
                        + (candidature == null
                                ? "sa candidature n’est pas constatée."
                                : "elle est dite " + candidature.enClair())
                        + " Constatez-la dans l’onglet Vérifications, ou choisissez-la dans la liste des solutions référencées.");
    }

    private static boolean avant(ReponseFiche candidature, LocalDate jour) {
        return candidature.jour() != null && !candidature.jour().isAfter(jour);
    }

    private static String cite(String nom) {
        return "«\u00A0" + nom + "\u00A0»";
    }
}
