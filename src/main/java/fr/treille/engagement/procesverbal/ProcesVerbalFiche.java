package fr.treille.engagement.procesverbal;

import java.time.Instant;

/**
 * Minutes that were generated.
 *
 * @param numero 1 for the first ones of their committee; the last ones count
 */
public record ProcesVerbalFiche(int numero, String reference, long documentId, Instant genereLe, String generePar) {}
