package fr.treille.pilotage.vigilance;

/**
 * What the attention list adds up to.
 *
 * @param grappes those that should worry
 * @param suivies all those that are followed, with the same filter but for its criterion
 */
public record VigilanceTotaux(long grappes, long suivies) {}
