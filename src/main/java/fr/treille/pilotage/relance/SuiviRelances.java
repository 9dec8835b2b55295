package fr.treille.pilotage.relance;

import java.util.List;

/**
 * The relances of a grappe.
 *
 * @param envoyees the latest first
 * @param aVenir those due and to come, the earliest first
 */
public record SuiviRelances(List<RelanceLigne> envoyees, List<RelanceDue> aVenir) {}
