package fr.treille.engagement.acte;

/** The mail that carries a document: its subject and its text. */
public record Courrier(String objet, String corps) {}
