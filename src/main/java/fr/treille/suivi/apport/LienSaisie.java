package fr.treille.suivi.apport;

import java.time.LocalDate;

/**
 * A link to make.
 *
 * @param courriel address of one of the grappe's contacts
 * @param jusquAu last day on which it serves
 */
public record LienSaisie(long periodeId, String courriel, LocalDate jusquAu) {}
