package fr.treille.dossier.completude;

/**
 * A file given as a piece of a file.
 *
 * @param attendue name of the piece in the call, « » for none of them
 */
public record PieceSaisie(String attendue, String nomFichier, byte[] octets) {}
