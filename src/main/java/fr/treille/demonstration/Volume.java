package fr.treille.demonstration;

/**
 * How much to invent.
 *
 * @param grappes how many grappes
 * @param essms how many ESSMS they have together
 * @param etablissements how many establishments the registry has, of all kinds
 * @param partEssms share of ESSMS among them, from 0 to 1
 */
public record Volume(int grappes, int essms, int etablissements, double partEssms) {

    /** The demonstration: a few grappes in every status, in a registry of ESSMS. */
    public static final Volume DEMONSTRATION = new Volume(24, 620, 4_500, 1);

    /** The whole programme: 1 400 grappes, 34 500 ESSMS, in a registry of 100 000 establishments. */
    public static final Volume PROGRAMME = new Volume(1_400, 34_500, 100_000, 0.6);

    /** The size of a grappe, in ESSMS: of eleven in twelve, the twelfth being one short of the minimum. */
    int tailleMoyenne() {
        return Math.max(1, Math.round((12f * essms / grappes - 14) / 11));
    }
}
