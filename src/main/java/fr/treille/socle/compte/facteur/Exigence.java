package fr.treille.socle.compte.facteur;

/** What the installation asks beside a password ({@code treille.connexion.second-facteur}). */
public enum Exigence {
    /** Nothing, even of those who have a second factor. */
    AUCUN,
    /** A code of those who chose to have one. */
    FACULTATIF,
    /** The same, and administration and coordinations must have one. */
    EXIGE
}
