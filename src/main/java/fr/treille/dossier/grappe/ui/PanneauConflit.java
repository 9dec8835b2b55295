package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.grappe.projet.ChampGrappe;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.socle.commun.Difference;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody else saved while the person was typing. Fields that the person did not touch show it at once; those that
 * both changed keep what was typed until the person takes the other's value, field by field or whole.
 */
class PanneauConflit extends Div {

    /**
     * @param enregistree the state now saved
     * @param garder saves the form over it
     * @param reprendre gives the form up for it
     */
    PanneauConflit(
            FormulaireGrappe formulaire,
            List<Difference> differences,
            GrappeSaisie enregistree,
            Runnable garder,
            Runnable reprendre) {
        addClassName("grappe-conflit");
        getElement().setAttribute("role", "alert");
        add(
                new H2("Une autre personne a enregistré cette grappe pendant votre saisie"),
                new Paragraph("Rien n’a été écrasé et votre saisie est conservée. Voici ce qui a changé\u00A0:"));
        var liste = new UnorderedList();
        for (var difference : differences) {
            var ligne = new ListItem(new Span(difference.enClair()));
            Arrays.stream(ChampGrappe.values())
                    .filter(champ -> champ.libelle().equals(difference.champ()))
                    .map(formulaire::liaison)
                    .forEach(liaison -> {
                        if (liaison.touche()) {
                            ligne.add(bouton("Reprendre cette valeur", () -> {
                                liaison.afficher(enregistree);
                                ligne.add(new Span("reprise"));
                            }));
                        } else {
                            liaison.afficher(enregistree);
                            ligne.add(new Span("— repris dans votre formulaire"));
                        }
                    });
            liste.add(ligne);
        }
        if (differences.isEmpty()) {
            liste.add(new ListItem("aucun champ de ce formulaire, seulement les ESSMS ou l’état de la grappe"));
        }
        var garderSaisie = new Button("Garder ma saisie", clic -> garder.run());
        garderSaisie.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(garderSaisie, bouton("Reprendre la version enregistrée", reprendre));
        actions.addClassName("barre-actions");
        add(liste, actions);
    }

    private static Button bouton(String libelle, Runnable action) {
        var bouton = new Button(libelle, clic -> action.run());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        bouton.setDisableOnClick(true);
        return bouton;
    }
}
