package fr.treille.dossier.concertation;

/**
 * The files of other régions, counted.
 *
 * @param dossiers that have ESSMS in the caller's région
 * @param attendus of which the opinion of its agency is awaited
 */
public record AssociesTotaux(int dossiers, int attendus) {}
