package fr.treille.pilotage.vigilance;

import org.jspecify.annotations.Nullable;

/**
 * Which grappes of the attention list.
 *
 * @param texte part of the name of the grappe or of its porteur, « » for all
 * @param territoire code of a territoire that one of its ESSMS is in, « » for all
 * @param responsableId agent in charge on either side, null for all
 * @param critere only those that it worries about, null for all
 */
public record VigilanceFiltre(
        String texte,
        String territoire,
        @Nullable Long responsableId,
        @Nullable Critere critere) {

    /** All of them. */
    public static final VigilanceFiltre TOUTES = new VigilanceFiltre("", "", null, null);
}
