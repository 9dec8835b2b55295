package fr.treille.engagement.notification.liste;

import fr.treille.engagement.notification.EtatLettre;
import fr.treille.engagement.notification.SensDecision;
import fr.treille.socle.courrier.envoi.EtatMessage;
import org.jspecify.annotations.Nullable;

/**
 * Which letters.
 *
 * @param texte part of the reference, of the grappe's name or of the porteur's, « » for all
 * @param sens null for both
 * @param etat null for all
 * @param etatMessage where their message is, null for all
 */
public record LettreFiltre(
        String texte,
        @Nullable SensDecision sens,
        @Nullable EtatLettre etat,
        @Nullable EtatMessage etatMessage) {

    /** Every letter. */
    public static final LettreFiltre TOUTES = new LettreFiltre("", null, null, null);
}
