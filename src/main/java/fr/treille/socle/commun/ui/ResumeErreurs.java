package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be corrected in a form, each a way to its field. */
final class ResumeErreurs extends Div {

    private final Map<Component, Button> liens = new HashMap<>();

    ResumeErreurs() {
        addClassName("formulaire-resume");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void vider() {
        removeAll();
        liens.clear();
        setVisible(false);
    }

    /** @param titre what it is called here, null for its label */
    void ajouter(Component champ, @Nullable String titre) {
        if (!isVisible()) {
            add(new Span("À corriger avant d’enregistrer\u00A0:"));
            setVisible(true);
        }
        var lien = new Button(titre == null ? nom(champ) : titre, clic -> aller(champ));
        lien.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        liens.put(champ, lien);
        add(lien);
    }

    /** Nothing is to be corrected there any more. */
    void retirer(Component champ) {
        var lien = liens.remove(champ);
        if (lien != null) {
            remove(lien);
        }
        if (liens.isEmpty()) {
            vider();
        }
    }

    private static String nom(Component champ) {
        return champ instanceof HasLabel intitule && intitule.getLabel() != null ? intitule.getLabel() : "Ce champ";
    }

    private static void aller(Component champ) {
        if (champ instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        champ.scrollIntoView();
    }
}
