package fr.treille.dossier.grappe.membre;

/**
 * What the registry says of an OG.
 *
 * @param nom its number when no file gave its name
 * @param nombreEssms how many of its ESSMS it holds
 */
public record OgRegistre(String finess, String nom, int nombreEssms) {}
