package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The filters that stand behind « Plus de filtres », which says how many of them are at work, so that none acts unseen. */
final class SuiteFiltres extends Div {

    private final List<Supplier<String>> mots = new ArrayList<>();
    private final Button bouton = new Button("Plus de filtres", clic -> basculer());

    SuiteFiltres() {
        addClassName("barre-filtres");
        setVisible(false);
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    }

    /** What opens it. */
    Button bouton() {
        return bouton;
    }

    /** @param mot what the filter says, « » when it keeps everything */
    void ajouter(Component champ, Supplier<String> mot) {
        mots.add(mot);
        add(champ);
    }

    private void basculer() {
        setVisible(!isVisible());
        annoncer();
    }

    private long actifs() {
        return mots.stream().filter(mot -> !mot.get().isEmpty()).count();
    }

    /** Stands open when one of them is at work, as an address asked. */
    void montrer() {
        if (actifs() > 0) {
            setVisible(true);
        }
        annoncer();
    }

    /** Says on the button how many are at work. */
    void annoncer() {
        var actifs = actifs();
        bouton.setText(
                (isVisible() ? "Moins de filtres" : "Plus de filtres") + (actifs == 0 ? "" : " (" + actifs + ")"));
        bouton.getElement().setAttribute("aria-expanded", String.valueOf(isVisible()));
    }
}
