package fr.treille.suivi.importation;

import fr.treille.socle.commun.Refus;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What each column means, in the order of the file. A file says its indicators in a column, one measure a line, or has a group of
 * columns for each of them.
 */
public record Correspondance(List<ColonneMesures> colonnes) {

    public Correspondance {
        colonnes = List.copyOf(colonnes);
    }

    /**
     * Refuses what could not be read.
     *
     * @param periodeDonnee whether the period is said once for the whole file
     * @throws Refus when a column is missing, or two mean the same
     */
    public void exiger(boolean periodeDonnee) {
        var vues = new HashSet<ColonneMesures>();
        for (var colonne : colonnes) {
            if (colonne.champ() != Champ.IGNORE && !vues.add(colonne)) {
                throw new Refus("Deux colonnes sont «\u00A0" + colonne.champ().libelle()
                        + (colonne.indicateur().isEmpty() ? "" : ", " + colonne.indicateur())
                        + "\u00A0»\u00A0: gardez-en une.");
            }
        }
        exiger(a(Champ.FINESS), "Dites quelle colonne donne le numéro FINESS de l’ESSMS.");
        exiger(a(Champ.NUMERATEUR), "Dites quelle colonne donne le numérateur.");
        var seuls = !a(Champ.INDICATEUR);
        for (var colonne : colonnes) {
            var sans = colonne.champ().parIndicateur() && colonne.indicateur().isEmpty();
            exiger(
                    !(seuls && sans),
                    "Dites de quel indicateur est la colonne «\u00A0"
                            + colonne.champ().libelle() + "\u00A0», ou quelle colonne donne l’indicateur.");
            exiger(
                    seuls || sans || !colonne.champ().parIndicateur(),
                    "Une colonne donne l’indicateur\u00A0: les autres ne peuvent pas être d’un seul indicateur.");
        }
        var comptes = indicateurs(Champ.NUMERATEUR);
        colonnes.stream()
                .filter(c -> c.champ().parIndicateur() && !comptes.contains(c.indicateur()))
                .findFirst()
                .ifPresent(c -> {
                    throw new Refus("Il manque la colonne du numérateur de l’indicateur «\u00A0" + c.indicateur()
                            + "\u00A0», ou ne lisez pas ses autres colonnes.");
                });
        exiger(
                periodeDonnee || a(Champ.FIN),
                "Choisissez la période du fichier, ou dites quelle colonne donne sa fin.");
        exiger(
                !(periodeDonnee && (a(Champ.FIN) || a(Champ.DEBUT))),
                "La période est choisie pour tout le fichier et une colonne la donne aussi\u00A0: gardez l’une ou l’autre.");
    }

    private static void exiger(boolean vrai, String sinon) {
        if (!vrai) {
            throw new Refus(sinon);
        }
    }

    /** Whether a column holds that. */
    public boolean a(Champ champ) {
        return colonnes.stream().anyMatch(colonne -> colonne.champ() == champ);
    }

    /** Indicators that have such a column, « » for the one that the line says. */
    Set<String> indicateurs(Champ champ) {
        return colonnes.stream()
                .filter(colonne -> colonne.champ() == champ)
                .map(ColonneMesures::indicateur)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As it is kept for next time. */
    String ecrite() {
        return colonnes.stream().map(ColonneMesures::ecrite).collect(Collectors.joining(";"));
    }

    static Correspondance lire(String ecrite) {
        return new Correspondance(
                Arrays.stream(ecrite.split(";")).map(ColonneMesures::lire).toList());
    }
}
