package fr.treille.referentiel.segur;

import java.time.Instant;

/** The last import of a list: which file, by whom, and what it held. */
public record ImportSegur(String fichier, Instant le, String par, int lues, int refusees) {}
