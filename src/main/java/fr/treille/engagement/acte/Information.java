package fr.treille.engagement.acte;

/** A label and its value, to check before a document is generated: « Montant », « 315 000 € ». */
public record Information(String libelle, String valeur) {}
