package fr.treille.suivi.apport;

/** An ESSMS of the link's grappe. */
public record ApportEssms(String finess, String nom, String commune) {}
