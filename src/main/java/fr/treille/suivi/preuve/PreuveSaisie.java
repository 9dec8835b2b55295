package fr.treille.suivi.preuve;

/**
 * A file given as evidence.
 *
 * @param indicateur code of the indicator that it proves, « » for all of them
 * @param finess the ESSMS that it is of, « » for all of them
 */
public record PreuveSaisie(
        long periodeId, String indicateur, String finess, String nomFichier, byte[] octets, String commentaire) {}
