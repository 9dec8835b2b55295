package fr.treille.pilotage.vigilance;

/**
 * A criterion as a région set it.
 *
 * @param actif whether it counts
 * @param poids what it adds to the score, from 1 to 10
 * @param seuil from which value on it counts, in the unit of the criterion
 * @param version to give back with any change, {@link #NOUVEAU} while the région follows the usual one
 */
public record CritereFiche(Critere critere, boolean actif, int poids, int seuil, int version) {

    /** Version of a criterion that the région never set. */
    public static final int NOUVEAU = -1;
}
