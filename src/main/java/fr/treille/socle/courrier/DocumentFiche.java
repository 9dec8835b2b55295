package fr.treille.socle.courrier;

import java.time.Instant;

/**
 * An archived document without its content.
 *
 * @param id identifier
 * @param nature what it is
 * @param reference its reference
 * @param nomFichier name under which it is downloaded
 * @param type media type
 * @param sha256 fingerprint of its bytes, lower-case hexadecimal
 * @param taille size in bytes
 * @param sujet what it is about
 * @param lien address of that thing within the application
 * @param creeLe when it was archived
 * @param creePar name of who archived it
 */
public record DocumentFiche(
        long id,
        NatureDocument nature,
        String reference,
        String nomFichier,
        String type,
        String sha256,
        long taille,
        String sujet,
        String lien,
        Instant creeLe,
        String creePar) {}
