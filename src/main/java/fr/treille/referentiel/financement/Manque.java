package fr.treille.referentiel.financement;

/**
 * What keeps an amount from being final.
 *
 * @param texte a whole sentence, which names what it is about
 */
public record Manque(Genre genre, String texte) {

    public enum Genre {
        /** A SAAD without hours: its forfaits are not counted. */
        HEURES_NON_DECLAREES,
        /** Its forfaits are counted by hours that the ARS did not verify. */
        HEURES_NON_VERIFIEES,
        /** An extra waits for somebody to confirm that an OG is a petit one. */
        PETIT_OG_A_VERIFIER,
        /** AMOA is asked for, and depends on what a person finds of the grouping: nobody said. */
        AMOA_A_APPRECIER
    }
}
