package fr.treille.suivi.dui;

import java.time.LocalDate;

/**
 * The active DUI of the périmètre at a date.
 *
 * @param nombre sum of the last count of each grappe by then
 * @param grappesComptees how many grappes gave one
 * @param grappes how many have a signed convention
 * @param prouvees how many of the counts have their evidence
 */
public record DuiActifsTotal(LocalDate jour, long nombre, int grappesComptees, int grappes, int prouvees) {}
