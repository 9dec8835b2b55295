package fr.treille.dossier.grappe;

import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is due next for a grappe.
 *
 * @param date last day, included
 * @param libelle what is due, « Clôture du dépôt »
 */
public record Echeance(LocalDate date, String libelle) {

    /** What is due of a file that was asked for complements. */
    public static final String COMPLEMENTS = "Compléments demandés";

    /** Whether that day is over. */
    public boolean enRetard(LocalDate aujourdhui) {
        return date.isBefore(aujourdhui);
    }

    /** What is due of a grappe, by its window and what was asked of it; nothing where the call is silent, nor once notifiée. */
    static Optional<Echeance> de(Grappe grappe, FenetreFiche fenetre) {
        var complements = grappe.recevabilite().complementsPour();
        var date = switch (grappe.statut()) {
            case EN_CONSTITUTION -> fenetre.cloture(grappe.membres().multiregionale());
            case DEPOSEE -> complements == null ? fenetre.finRecevabilite() : complements;
            case EN_INSTRUCTION -> fenetre.finInstruction();
            case FAVORABLE, DEFAVORABLE -> fenetre.finSelection();
            case IRRECEVABLE, NOTIFIEE, CONVENTIONNEE -> null;
        };
        return Optional.ofNullable(date).map(jour -> new Echeance(jour, libelle(grappe.statut(), complements != null)));
    }

    /**
     * What is due in a status.
     *
     * @param complements whether complements are awaited
     */
    public static String libelle(StatutGrappe statut, boolean complements) {
        return switch (statut) {
            case EN_CONSTITUTION -> "Clôture du dépôt";
            case DEPOSEE -> complements ? COMPLEMENTS : "Fin de recevabilité";
            case EN_INSTRUCTION -> "Fin d’instruction";
            case FAVORABLE, DEFAVORABLE -> "Notification";
            case IRRECEVABLE, NOTIFIEE, CONVENTIONNEE -> "";
        };
    }
}
