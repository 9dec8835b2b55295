package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.socle.commun.Difference;
import java.util.List;

/** What somebody else saved of a draft while the person was typing. */
class ConflitAppel extends Div {

    /**
     * @param garder saves the form over it
     * @param reprendre gives the form up for it
     */
    ConflitAppel(List<Difference> differences, Runnable garder, Runnable reprendre) {
        addClassName("grappe-conflit");
        getElement().setAttribute("role", "alert");
        var liste = new UnorderedList();
        differences.forEach(difference -> liste.add(new ListItem(difference.enClair())));
        var garderSaisie = new Button("Garder ma saisie", clic -> garder.run());
        garderSaisie.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        garderSaisie.setDisableOnClick(true);
        var reprendreAutre = new Button("Reprendre la version enregistrée", clic -> reprendre.run());
        reprendreAutre.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var actions = new Div(garderSaisie, reprendreAutre);
        actions.addClassName("barre-actions");
        add(
                new H2("Une autre personne a enregistré cet appel pendant votre saisie"),
                new Paragraph("Rien n’a été écrasé et votre saisie est conservée. Voici ce qui a changé\u00A0:"),
                liste,
                actions);
    }
}
