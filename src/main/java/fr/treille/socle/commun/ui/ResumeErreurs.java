package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** What is to be corrected in a form, each a way to its field. */
final class ResumeErreurs extends Div {

    ResumeErreurs() {
        addClassName("formulaire-resume");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void vider() {
        removeAll();
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
        add(lien);
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
