package fr.treille.pilotage.echeance;

import java.time.Instant;

/**
 * The caller's calendar feed; its address is told once, when it is made.
 *
 * @param pour whose deadlines it holds
 */
public record AgendaFiche(Pour pour, Instant creeLe) {}
