package fr.treille.dossier.grappe.liste;

import org.jspecify.annotations.Nullable;

/** The grappes before and after one in a filtered and sorted list; null at its ends. */
public record Voisines(@Nullable Long precedente, @Nullable Long suivante) {}
