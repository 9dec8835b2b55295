package fr.treille.suivi.preuve;

/**
 * A file given as evidence.
 *
 * @param periodeId period of measure that it is joined to
 */
public record PreuveSaisie(long periodeId, PorteePreuve portee, String nomFichier, byte[] octets, String commentaire) {}
