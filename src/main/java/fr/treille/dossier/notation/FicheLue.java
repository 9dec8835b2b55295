package fr.treille.dossier.notation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A sheet that was submitted.
 *
 * @param auteur whose sheet it is, or who set the consensus
 * @param maximum points of a perfect file
 * @param notes none of them without a score
 */
public record FicheLue(String auteur, Instant soumiseLe, BigDecimal total, int maximum, List<NoteLue> notes) {}
