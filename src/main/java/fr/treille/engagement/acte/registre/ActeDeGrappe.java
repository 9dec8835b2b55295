package fr.treille.engagement.acte.registre;

import fr.treille.engagement.acte.NomActe;

/** A document of a grappe, of a kind that has no table of its own, and how sentences call it. */
public record ActeDeGrappe(NomActe nom, ActeFiche acte) {}
