package fr.treille.suivi.point.mois;

import org.jspecify.annotations.Nullable;

/**
 * Which grappes; null and « » restrict nothing.
 *
 * @param texte part of the grappe's name or of the porteur's
 * @param territoire code of a territoire of an ESSMS of it
 * @param agentId in charge of it, on either side
 * @param etat of one at least of the months shown
 */
public record PointFiltre(
        String texte,
        String territoire,
        @Nullable Long agentId,
        @Nullable EtatMois etat) {

    /** Every grappe. */
    public static final PointFiltre TOUS = new PointFiltre("", "", null, null);
}
