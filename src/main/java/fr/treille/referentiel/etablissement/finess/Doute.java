package fr.treille.referentiel.etablissement.finess;

import org.jspecify.annotations.Nullable;

/**
 * Something in a structure that does not prevent its import.
 *
 * @param champ the field that is doubtful or could not be read, null when it is the structure's own number
 * @param texte what is seen, in French
 */
public record Doute(@Nullable Champ champ, String texte) {}
