package fr.treille.referentiel.etablissement;

/** How many establishments a filter keeps, and of how many organismes gestionnaires. */
public record EtablissementTotaux(long etablissements, long organismes) {}
