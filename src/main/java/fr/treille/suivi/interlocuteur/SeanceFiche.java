package fr.treille.suivi.interlocuteur;

import java.time.LocalDate;

/**
 * A session of a committee, held or to come.
 *
 * @param version to give back with any change
 */
public record SeanceFiche(long id, LocalDate jour, String lieu, String objet, int version) {}
