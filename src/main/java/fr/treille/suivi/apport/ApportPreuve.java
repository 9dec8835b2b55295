package fr.treille.suivi.apport;

import java.time.Instant;

/** A file that a porteur gave as evidence, without its content. */
public record ApportPreuve(long id, String nomFichier, String type, long taille, Instant recuLe) {}
