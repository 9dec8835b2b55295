package fr.treille.engagement.notification;

import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.acte.registre.FiltreActes;
import fr.treille.socle.courrier.envoi.EtatMessage;
import java.util.HashMap;
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
        @Nullable EtatActe etat,
        @Nullable EtatMessage etatMessage) {

    /** Every letter. */
    public static final LettreFiltre TOUTES = new LettreFiltre("", null, null, null);

    FiltreActes actes() {
        var colonnes = new HashMap<String, @Nullable Enum<?>>();
        colonnes.put("sens", sens);
        return new FiltreActes(texte, etat, etatMessage, colonnes);
    }
}
