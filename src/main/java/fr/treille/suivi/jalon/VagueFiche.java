package fr.treille.suivi.jalon;

import java.util.Set;

/**
 * A wave: ESSMS of a grappe that are deployed together.
 *
 * @param finess its ESSMS
 * @param version to give back with any change
 */
public record VagueFiche(long id, String nom, Set<String> finess, int version) {}
