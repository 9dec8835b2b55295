package fr.treille.engagement.convention;

import fr.treille.socle.courrier.envoi.EtatMessage;
import org.jspecify.annotations.Nullable;

/**
 * Which conventions.
 *
 * @param texte part of the reference, of the grappe's name or of the porteur's, « » for all
 * @param etat null for all
 * @param etatMessage where their message is, null for all
 */
public record ConventionFiltre(
        String texte,
        @Nullable EtatConvention etat,
        @Nullable EtatMessage etatMessage) {

    /** Every convention. */
    public static final ConventionFiltre TOUTES = new ConventionFiltre("", null, null);
}
