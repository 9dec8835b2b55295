package fr.treille.socle.courrier.edition;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A line of an amount, all formatted: count × unit amount × share is the total.
 *
 * @param part « 100 % », « 66,666667 % »
 */
public record LigneMontant(String libelle, String quantite, String montantUnitaire, String part, String total) {

    /** Rows of the table of an amount. */
    static Collection<Map<String, Object>> lignes(List<LigneMontant> lignes) {
        return lignes.stream()
                .map(l -> Map.<String, Object>of(
                        "libelle",
                        l.libelle(),
                        "quantite",
                        l.quantite(),
                        "montantUnitaire",
                        l.montantUnitaire(),
                        "part",
                        l.part(),
                        "total",
                        l.total()))
                .toList();
    }
}
