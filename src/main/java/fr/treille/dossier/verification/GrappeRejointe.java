package fr.treille.dossier.verification;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.referentiel.financement.RangsRejoints;
import fr.treille.referentiel.financement.Situation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The financed grappe that a project joins.
 *
 * @param visible whether it is in the caller's périmètre: what follows is not told otherwise
 * @param solution the DUI that its market bought
 * @param rangs how many of its ESSMS are in each situation
 * @param dates its market and its milestones, in the order in which they come
 */
public record GrappeRejointe(
        long id,
        boolean visible,
        String nom,
        String porteur,
        StatutGrappe statut,
        String solution,
        Map<Situation, Integer> rangs,
        List<DateDeGrappe> dates) {

    /** Whether the programme finances it. */
    public boolean financee() {
        return statut == StatutGrappe.FAVORABLE
                || statut == StatutGrappe.NOTIFIEE
                || statut == StatutGrappe.CONVENTIONNEE;
    }

    /** « 49 ESSMS en acquisition, 3 en évolution ». */
    public String rangsEnClair() {
        return rangs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(rang -> rang.getValue() + " ESSMS en " + rang.getKey().libelle())
                .collect(Collectors.joining(", "));
    }

    /** From which rank on the ESSMS of the project count, as the call chooses. */
    public String suite(RangsRejoints choix) {
        return "Les rangs du projet commencent " + choix.libelle()
                + switch (choix) {
                    case REPART -> ".";
                    case CONTINUE ->
                        rangs.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(rang -> "au " + (rang.getValue() + 1) + "ᵉ en "
                                        + rang.getKey().libelle())
                                .collect(Collectors.joining(", ", "\u00A0: ", "."));
                };
    }
}
