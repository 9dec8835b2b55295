package fr.treille.dossier.instruction;

/**
 * What the porteur will read of a request of complements, before it leaves.
 *
 * @param destinataires « Jeanne Roux (jeanne.roux@porteur.test) »
 */
public record DemandePrevue(String destinataires, String objet, String corps) {}
