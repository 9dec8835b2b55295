package fr.treille.pilotage;

import fr.treille.commun.Montant;
import fr.treille.grappe.StatutGrappe;

/**
 * The grappes of one status.
 *
 * @param statut the status
 * @param grappes how many grappes
 * @param essms how many ESSMS they have
 * @param montant the sum of their grants, computed or frozen
 */
public record StatutTotal(StatutGrappe statut, long grappes, long essms, Montant montant) {}
