package fr.treille.grappe;

import fr.treille.appel.FenetreFiche;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is due next for a grappe.
 *
 * @param date last day, included
 * @param libelle what is due, « Clôture du dépôt »
 */
public record Echeance(LocalDate date, String libelle) {

    /** Whether that day is over. */
    public boolean enRetard(LocalDate aujourdhui) {
        return date.isBefore(aujourdhui);
    }

    /** What is due in a status, by the window of the AAP; nothing where it is silent, nor once notifiée. */
    static Optional<Echeance> de(StatutGrappe statut, FenetreFiche fenetre, boolean multiregionale) {
        var plusTot = fenetre.clotureMultiregionale();
        var date = switch (statut) {
            case EN_CONSTITUTION -> multiregionale && plusTot != null ? plusTot : fenetre.clotureDepot();
            case DEPOSEE -> fenetre.finRecevabilite();
            case EN_INSTRUCTION -> fenetre.finInstruction();
            case FAVORABLE, DEFAVORABLE -> fenetre.finSelection();
            case NOTIFIEE, CONVENTIONNEE -> null;
        };
        return Optional.ofNullable(date).map(jour -> new Echeance(jour, libelle(statut)));
    }

    /** What is due in a status. */
    static String libelle(StatutGrappe statut) {
        return switch (statut) {
            case EN_CONSTITUTION -> "Clôture du dépôt";
            case DEPOSEE -> "Fin de recevabilité";
            case EN_INSTRUCTION -> "Fin d’instruction";
            case FAVORABLE, DEFAVORABLE -> "Notification";
            case NOTIFIEE, CONVENTIONNEE -> "";
        };
    }
}
