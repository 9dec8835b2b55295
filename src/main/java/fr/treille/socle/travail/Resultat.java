package fr.treille.socle.travail;

import org.jspecify.annotations.Nullable;

/**
 * What came of an element.
 *
 * @param reference of what was made of it, « » when it was refused
 * @param refus why it was not done, null when it was
 */
public record Resultat(int rang, String reference, @Nullable String refus) {}
