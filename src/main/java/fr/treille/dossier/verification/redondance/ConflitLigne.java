package fr.treille.dossier.verification.redondance;

/** A conflict as a list shows it, with the grappe whose it is. */
public record ConflitLigne(Dossier dossier, Conflit conflit) {}
