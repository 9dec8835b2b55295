package fr.treille.dossier.grappe;

import java.time.LocalDate;

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
}
