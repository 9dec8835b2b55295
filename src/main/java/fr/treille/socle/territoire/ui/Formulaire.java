package fr.treille.socle.territoire.ui;

import com.vaadin.flow.component.HasValidation;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a form by the names that refusals give them. */
final class Formulaire {

    private final Map<String, HasValidation> champs = new LinkedHashMap<>();

    <C extends HasValidation> C champ(String nom, C champ) {
        champs.put(nom, champ);
        return champ;
    }

    /**
     * Does it, and says a refusal on the field that it is about.
     *
     * @return whether it was done
     */
    boolean faire(Runnable action) {
        champs.values().forEach(champ -> champ.setInvalid(false));
        try {
            action.run();
            return true;
        } catch (Refus refus) {
            var champ = champs.get(refus.champ().orElse(""));
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
