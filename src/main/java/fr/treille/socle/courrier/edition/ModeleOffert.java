package fr.treille.socle.courrier.edition;

/**
 * A template that a call may name.
 *
 * @param nom path under {@code reports/} without extension, « notification/favorable »
 * @param titre how screens call it
 */
public record ModeleOffert(UsageModele usage, String nom, String titre) {}
