package fr.treille.suivi.preuve;

/** A piece of evidence to read or download, as it was given. */
public record PreuveContenu(String nomFichier, TypePreuve type, byte[] octets) {}
