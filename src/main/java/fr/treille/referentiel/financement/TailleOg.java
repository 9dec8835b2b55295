package fr.treille.referentiel.financement;

/** What is known of the size of an OG, which the extras of a call depend on. */
public enum TailleOg {
    /** Fewer ESSMS than the call's threshold, counted in the whole country, or as a person confirmed. */
    PETIT,
    /** Fewer in what was imported, which is not the whole country: a person is to confirm it. */
    A_VERIFIER,
    /** As many as the threshold, or more. */
    GRAND
}
