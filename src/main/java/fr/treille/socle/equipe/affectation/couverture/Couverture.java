package fr.treille.socle.equipe.affectation.couverture;

import java.util.Collection;
import java.util.List;

/**
 * Every territoire of the région as it is covered today.
 *
 * @param territoires by code
 * @param grappes those that the caller may see, counted by territoires and status
 */
public record Couverture(List<TerritoireCouvert> territoires, List<GrappesComptees> grappes) {

    /**
     * Grappes that have the same territoires and status.
     *
     * @param territoires codes
     * @param statut name of the status
     * @param nombre how many
     */
    public record GrappesComptees(List<String> territoires, String statut, long nombre) {}

    /** How many grappes have an ESSMS in at least one of these territoires: each counts once. */
    public long grappes(Collection<String> codes) {
        return grappes.stream()
                .filter(lot -> lot.territoires().stream().anyMatch(codes::contains))
                .mapToLong(GrappesComptees::nombre)
                .sum();
    }

    /** How many ESSMS these territoires have. */
    public long essms(Collection<String> codes) {
        return territoires.stream()
                .filter(ligne -> codes.contains(ligne.territoire().code()))
                .mapToLong(TerritoireCouvert::essms)
                .sum();
    }
}
