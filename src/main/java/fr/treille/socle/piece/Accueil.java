package fr.treille.socle.piece;

/** What a door takes of files that may do more than be read. */
public enum Accueil {
    /** A file with macros is refused. */
    SANS_RESERVE,
    /** It is kept, and what it holds is said wherever it is shown: who gave it deposited it elsewhere already, and is bound by it. */
    AVEC_RESERVES
}
