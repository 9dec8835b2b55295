package fr.treille.dossier.grappe.presence;

import java.time.Instant;

/**
 * Somebody who has a file open.
 *
 * @param depuis when they opened it, the first of their pages that still is
 */
public record Lecteur(String nom, Instant depuis) {}
