package fr.treille.pilotage.relance;

/**
 * A message as it will leave.
 *
 * @param destinataire name and address
 */
public record ApercuRelance(String destinataire, String objet, String corps) {}
