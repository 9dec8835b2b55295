package fr.treille.pilotage.vigilance;

import java.util.List;

/**
 * A grappe that should worry.
 *
 * @param score sum of the weights of its reasons
 * @param territoires codes of its ESSMS's territoires, the porteur's first
 * @param responsable in charge on the ARS's side, or else on the GRADeS's, « » when nobody is
 * @param raisons at least one, in the order of the criteria
 */
public record VigilanceLigne(
        long id,
        String nom,
        String porteur,
        List<String> territoires,
        String responsable,
        int score,
        List<Raison> raisons) {

    /**
     * Why.
     *
     * @param texte in words, with its figures
     */
    public record Raison(Critere critere, String texte) {}
}
