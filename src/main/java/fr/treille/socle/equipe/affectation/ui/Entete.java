package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The top of a detail: the way back to the list as it is filtered, the name, and what one may do. */
class Entete extends Div {

    private QueryParameters liste = QueryParameters.empty();
    private final Button retour;

    Entete(String adresse, String libelle) {
        retour = new Button(
                new Icon("vaadin", "arrow-left"), clic -> UI.getCurrent().navigate(adresse, liste));
        retour.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        retour.setAriaLabel(libelle);
        retour.setTooltipText(libelle);
        addClassName("grappe-entete");
    }

    void suivre(QueryParameters parametres) {
        liste = parametres;
    }

    /** @param actions left out for who may not assign */
    void montrer(String nom, @Nullable Component etat, String resume, List<Button> actions) {
        removeAll();
        // beside the list; alone, its name is the page's title just above
        var titre = new H2(nom);
        titre.addClassName("titre-detail");
        add(retour, titre);
        if (etat != null) {
            add(etat);
        }
        add(new Span(resume));
        if (Dialogues.peutAffecter()) {
            var barre = new Div();
            actions.forEach(barre::add);
            barre.addClassNames("pousse", "barre-actions");
            add(barre);
        }
    }

    static Button action(String libelle, boolean principale, Runnable action) {
        var bouton = new Button(libelle, clic -> action.run());
        bouton.addThemeVariants(principale ? ButtonVariant.LUMO_PRIMARY : ButtonVariant.LUMO_TERTIARY);
        return bouton;
    }
}
