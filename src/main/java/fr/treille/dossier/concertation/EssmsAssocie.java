package fr.treille.dossier.concertation;

/**
 * An ESSMS of a file over several régions.
 *
 * @param territoire code and name of its département
 * @param region name of its région
 * @param ici whether it is in the caller's
 */
public record EssmsAssocie(
        String finess, String nom, String commune, String territoire, String region, String og, boolean ici) {}
