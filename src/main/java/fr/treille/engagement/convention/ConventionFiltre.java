package fr.treille.engagement.convention;

import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.acte.registre.FiltreActes;
import fr.treille.socle.courrier.envoi.EtatMessage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which conventions.
 *
 * @param texte part of the reference, of the grappe's name or of the porteur's, « » for all
 * @param etat null for all
 * @param etatMessage where their message is, null for all
 */
public record ConventionFiltre(
        String texte, @Nullable EtatActe etat, @Nullable EtatMessage etatMessage) {

    /** Every convention. */
    public static final ConventionFiltre TOUTES = new ConventionFiltre("", null, null);

    FiltreActes actes() {
        return new FiltreActes(texte, etat, etatMessage, Map.of());
    }
}
