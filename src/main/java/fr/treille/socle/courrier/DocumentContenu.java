package fr.treille.socle.courrier;

/**
 * The content of an archived document, checked against its fingerprint.
 *
 * @param reference its reference
 * @param nomFichier name under which it is downloaded and attached
 * @param type media type
 * @param octets its bytes, as they were archived
 */
public record DocumentContenu(String reference, String nomFichier, String type, byte[] octets) {}
