package fr.treille.dossier.verification;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.referentiel.financement.RangsRejoints;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.Lettres;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The financed grappe that a project joins.
 *
 * @param visible whether it is in the caller's périmètre: its name, its porteur, its solution and its dates are not told otherwise
 * @param autreRegion whether it is of another région than the one in which the caller acts
 * @param solution the DUI that its market bought
 * @param autreSolution whether that is not the project's
 * @param rangs how many of its ESSMS are in each situation
 * @param dates its market and its milestones, in the order in which they come
 */
public record GrappeRejointe(
        long id,
        boolean visible,
        boolean autreRegion,
        String nom,
        String porteur,
        StatutGrappe statut,
        String solution,
        boolean autreSolution,
        Map<Situation, Integer> rangs,
        List<DateDeGrappe> dates) {

    /** Whether the programme finances it. */
    public boolean financee() {
        return statut == StatutGrappe.FAVORABLE
                || statut == StatutGrappe.NOTIFIEE
                || statut == StatutGrappe.CONVENTIONNEE;
    }

    /** « Garrigue (Association Les Genêts, notifiée, 49 ESSMS en acquisition) », or what may be told of it. */
    public String enClair() {
        var etat = Lettres.minuscule(statut.libelle()) + ", " + rangsEnClair() + ")";
        if (visible) {
            return nom + " (" + porteur + ", " + etat;
        }
        return (autreRegion ? "une grappe d’une autre région (" : "une grappe d’un autre territoire (") + etat;
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
