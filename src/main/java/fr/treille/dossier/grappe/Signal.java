package fr.treille.dossier.grappe;

/**
 * Something that the screen says of a grappe before its dépôt or its instruction.
 *
 * @param texte in a sentence
 * @param bloquant whether the dépôt is refused for it, rather than left to a person's judgement
 */
public record Signal(String texte, boolean bloquant) {}
