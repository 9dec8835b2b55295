package fr.treille.pilotage.tableau;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.Montant;

/**
 * The grappes of one status.
 *
 * @param statut the status
 * @param grappes how many grappes
 * @param essms how many ESSMS they have
 * @param montant the sum of their grants, computed or frozen
 */
public record StatutTotal(StatutGrappe statut, long grappes, long essms, Montant montant) {}
