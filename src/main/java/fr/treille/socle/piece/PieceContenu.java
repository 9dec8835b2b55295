package fr.treille.socle.piece;

/** A piece to read or download, as it was given; what is here was found clean, or no antivirus is set. */
public record PieceContenu(String nom, TypePiece type, byte[] octets) {}
