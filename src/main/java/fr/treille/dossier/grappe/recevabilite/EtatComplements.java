package fr.treille.dossier.grappe.recevabilite;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the complements asked of a file come to.
 *
 * @param attendusPour first day by which some are still awaited, null when all were given
 * @param enDefautDepuis day since when the rule makes the file irrecevable for them, null when it does not
 */
public record EtatComplements(
        @Nullable LocalDate attendusPour, @Nullable LocalDate enDefautDepuis) {}
