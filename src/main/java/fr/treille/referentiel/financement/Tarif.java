package fr.treille.referentiel.financement;

/** By which scale an ESSMS is paid: a call may pay less a solution that is not référencée Ségur in the lane of the ESSMS (2022). */
public enum Tarif {
    /** Its solution is référencée in its lane, or the call pays all solutions alike. */
    REFERENCEE,
    /** It is not, and the call has a scale for it. */
    NON_REFERENCEE,
    /** It is not, and the call pays no such solution in that sector or that situation. */
    HORS_BAREME
}
