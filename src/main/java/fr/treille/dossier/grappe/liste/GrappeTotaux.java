package fr.treille.dossier.grappe.liste;

import fr.treille.dossier.grappe.subvention.Subventions;

/**
 * What a filtered list adds up to.
 *
 * @param grappes how many grappes
 * @param essms how many ESSMS, one counted in each of its grappes
 * @param subventions the grants, apart by what became of them
 */
public record GrappeTotaux(long grappes, long essms, Subventions subventions) {}
