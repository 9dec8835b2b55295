package fr.treille.dossier.selection.simulation;

import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is retained in a territoire or in a sector.
 *
 * @param retenus ESSMS of the files that are retained
 * @param tous of all the files before the committee
 * @param montant what the files that are retained take for them: that of each file is shared in proportion of its ESSMS, to the
 *     cent, so that the rows add up to the total
 */
public record Equilibre(int retenus, int tous, Montant montant) {

    /** Nothing yet. */
    public static final Equilibre RIEN = new Equilibre(0, 0, Montant.ZERO);

    static SortedMap<String, Equilibre> de(
            Simulation simulation, Function<DossierCandidat, Map<String, Integer>> selon) {
        var lignes = new TreeMap<String, Equilibre>();
        for (var dossier : simulation.dossiers()) {
            var retenu = simulation
                    .sort(dossier)
                    .filter(SensComite.FAVORABLE::equals)
                    .isPresent();
            var comptes = new TreeMap<>(selon.apply(dossier));
            var pris = simulation.pris(dossier);
            var total = comptes.values().stream().mapToInt(Integer::intValue).sum();
            var avant = 0;
            for (var compte : comptes.entrySet()) {
                var apres = avant + compte.getValue();
                var part = quotite(pris, apres, total).moins(quotite(pris, avant, total));
                lignes.merge(
                        compte.getKey(),
                        new Equilibre(retenu ? compte.getValue() : 0, compte.getValue(), part),
                        Equilibre::plus);
                avant = apres;
            }
        }
        return lignes;
    }

    private static Montant quotite(Montant montant, int essms, int total) {
        return Montant.de(montant.valeur()
                .multiply(BigDecimal.valueOf(essms))
                .divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP));
    }

    /** Both together. */
    public Equilibre plus(Equilibre autre) {
        return new Equilibre(retenus + autre.retenus, tous + autre.tous, montant.plus(autre.montant));
    }

    /** ESSMS retained out of all of them, from 0 to 1. */
    public BigDecimal part() {
        return rapport(BigDecimal.valueOf(retenus), BigDecimal.valueOf(tous));
    }

    /** Its euros out of those of all the rows, from 0 to 1. */
    public BigDecimal partDu(Montant total) {
        return rapport(montant.valeur(), total.valeur());
    }

    private static BigDecimal rapport(BigDecimal un, BigDecimal tous) {
        return tous.signum() == 0 ? BigDecimal.ZERO : un.divide(tous, 4, RoundingMode.HALF_UP);
    }
}
