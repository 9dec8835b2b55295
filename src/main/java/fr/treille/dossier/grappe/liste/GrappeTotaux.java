package fr.treille.dossier.grappe.liste;

import fr.treille.socle.commun.Montant;

/**
 * What a filtered list adds up to.
 *
 * @param grappes how many grappes
 * @param essms how many ESSMS, one counted in each of its grappes
 * @param montant the grants
 */
public record GrappeTotaux(long grappes, long essms, Montant montant) {}
