package fr.treille.socle.commun.export;

import java.time.LocalDateTime;

/**
 * Whose file it is.
 *
 * @param agence for which the list was read
 * @param auteur who asked for it
 * @param le when, by the clocks of the région
 */
record Provenance(String agence, String auteur, LocalDateTime le) {}
