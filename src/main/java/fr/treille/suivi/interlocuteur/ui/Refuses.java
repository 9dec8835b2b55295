package fr.treille.suivi.interlocuteur.ui;

import com.vaadin.flow.component.HasValidation;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import java.util.Map;

/** Shows a refusal on the field that it names. */
final class Refuses {

    private Refuses() {}

    /**
     * Does something, or says why not.
     *
     * @param champs the fields of the form by name
     * @return whether it was done
     */
    static boolean essayer(Map<String, ? extends HasValidation> champs, Runnable geste) {
        champs.values().forEach(champ -> champ.setInvalid(false));
        try {
            geste.run();
            return true;
        } catch (Refus refus) {
            var champ = refus.champ().map(champs::get).orElse(null);
            if (champ == null) {
                Messages.erreur(refus.message());
            } else {
                champ.setErrorMessage(refus.message());
                champ.setInvalid(true);
            }
            return false;
        }
    }
}
