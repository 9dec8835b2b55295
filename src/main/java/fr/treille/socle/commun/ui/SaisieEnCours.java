package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Asks before a form is left with something typed and not saved. */
public final class SaisieEnCours {

    private final Component formulaire;
    private List<@Nullable Object> depart = List.of();

    /** @param formulaire whose fields are compared, rows that were added or taken away included */
    public SaisieEnCours(Component formulaire) {
        this.formulaire = formulaire;
    }

    /** What the form now says is what is saved. */
    public void enregistree() {
        depart = valeurs();
    }

    /** Whether something differs from what is saved. */
    public boolean modifiee() {
        return !depart.equals(valeurs());
    }

    /** To be called by a form that is left. */
    public void quitter(BeforeLeaveEvent evenement) {
        demander(evenement, this::modifiee);
    }

    /** Holds the person back as long as something is typed, until they say that it may be lost. */
    public static void demander(BeforeLeaveEvent evenement, BooleanSupplier modifiee) {
        if (modifiee.getAsBoolean()) {
            var suite = evenement.postpone();
            // what is focused, and what Enter and Escape do, keeps what was typed
            var demande = Messages.confirmer(
                    "Quitter sans enregistrer\u00A0?",
                    List.of("Ce que vous avez saisi sera perdu."),
                    "Continuer la saisie",
                    suite::cancel);
            demande.setCancelable(false);
            demande.addCancelListener(echappe -> suite.cancel());
            demande.setRejectable(true);
            demande.setRejectText("Quitter sans enregistrer");
            demande.addRejectListener(abandon -> suite.proceed());
        }
    }

    private List<@Nullable Object> valeurs() {
        var valeurs = new ArrayList<@Nullable Object>();
        ajouter(formulaire, valeurs);
        return valeurs;
    }

    private static void ajouter(Component composant, List<@Nullable Object> valeurs) {
        if (composant instanceof HasValue<?, ?> champ) {
            valeurs.add(champ.getValue());
        } else {
            composant.getChildren().forEach(enfant -> ajouter(enfant, valeurs));
        }
    }
}
