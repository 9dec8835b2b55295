package fr.treille.engagement.convention.repartition;

import fr.treille.engagement.acte.dossier.EssmsDuDossier;
import fr.treille.engagement.acte.dossier.LigneNotifiee;
import fr.treille.referentiel.financement.Unite;
import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A grant shared out to the cent, from the lines that its decision froze. The sources do not say how: a line that names an ESSMS, a
 * SAAD's forfaits or an equipment, is its own; the forfaits of a situation are shared equally between the other ESSMS of that
 * situation, whatever the ranks; what is of the project is the porteur's; a reduction is in proportion of all of that.
 *
 * @param parts euros by FINESS, of every ESSMS, in the order of the grappe
 * @param commune euros of the whole project, which the porteur spends
 */
public record Repartition(Map<String, Montant> parts, Montant commune) {

    /** How the lines of equipment begin: an ESSMS that has one has its share of the forfaits too. */
    private static final String EQUIPEMENT = "Équipement, ";

    public Repartition {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** The lines of a decision between the ESSMS of its grappe, one at least. */
    public static Repartition de(List<LigneNotifiee> lignes, List<EssmsDuDossier> essms) {
        var calcul = new Calcul(essms);
        lignes.stream().filter(ligne -> ligne.total().signum() >= 0).forEach(ligne -> calcul.partager(ligne, lignes));
        lignes.stream().filter(ligne -> ligne.total().signum() < 0).forEach(ligne -> calcul.reduire(ligne.total()));
        var parts = new LinkedHashMap<String, Montant>();
        for (int rang = 0; rang < essms.size(); rang++) {
            parts.put(essms.get(rang).finess(), Montant.de(calcul.parts.get(rang)));
        }
        return new Repartition(parts, Montant.de(calcul.parts.getLast()));
    }

    /** What it adds up to: the grant. */
    public Montant total() {
        return parts.values().stream().reduce(commune, Montant::plus);
    }

    private static boolean nomme(LigneNotifiee ligne, EssmsDuDossier e) {
        return ligne.libelle().contains("(" + e.finess() + ")");
    }

    /** Shares as they are reckoned: those of the ESSMS, then that of the project. */
    private static final class Calcul {

        private final List<EssmsDuDossier> essms;
        private final List<BigDecimal> parts;

        Calcul(List<EssmsDuDossier> essms) {
            this.essms = essms;
            this.parts = new ArrayList<>(Collections.nCopies(essms.size() + 1, BigDecimal.ZERO));
        }

        void partager(LigneNotifiee ligne, List<LigneNotifiee> toutes) {
            var poids = new ArrayList<>(Collections.nCopies(parts.size(), BigDecimal.ZERO));
            var nommes = essms.stream().filter(e -> nomme(ligne, e)).toList();
            for (int rang = 0; rang < essms.size(); rang++) {
                var e = essms.get(rang);
                var sien = nommes.isEmpty()
                        ? ligne.unite() == Unite.ESSMS
                                && (ligne.situation() == null || ligne.situation() == e.situation())
                                && toutes.stream()
                                        .noneMatch(autre -> !autre.libelle().startsWith(EQUIPEMENT) && nomme(autre, e))
                        : nommes.contains(e);
                poids.set(rang, sien ? BigDecimal.ONE : BigDecimal.ZERO);
            }
            if (poids.stream().allMatch(p -> p.signum() == 0)) {
                poids.set(essms.size(), BigDecimal.ONE);
            }
            ajouter(ligne.total(), poids);
        }

        void reduire(BigDecimal total) {
            var poids = parts.stream().anyMatch(part -> part.signum() > 0)
                    ? List.copyOf(parts)
                    : Collections.nCopies(parts.size(), BigDecimal.ONE);
            ajouter(total, poids);
        }

        /** Each gets what the sum of the weights so far gives, less what those before got: no cent is lost or made. */
        private void ajouter(BigDecimal total, List<BigDecimal> poids) {
            var somme = poids.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            var cumul = BigDecimal.ZERO;
            var donne = BigDecimal.ZERO;
            for (int rang = 0; rang < parts.size(); rang++) {
                cumul = cumul.add(poids.get(rang));
                var jusquIci = total.multiply(cumul).divide(somme, 2, RoundingMode.HALF_UP);
                parts.set(rang, parts.get(rang).add(jusquIci.subtract(donne)));
                donne = jusquIci;
            }
        }
    }
}
