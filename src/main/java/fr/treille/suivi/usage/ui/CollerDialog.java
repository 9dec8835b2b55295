package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.ChampsRefusables;

/** A table copied from a spreadsheet, its first column the FINESS: put in the grid, then checked there before it is recorded. */
class CollerDialog extends Dialog {

    private final ChampsRefusables champs = new ChampsRefusables();
    private final TextArea tableau = champs.parDefaut(new TextArea("Tableau copié"));
    private final Div constats = new Div();

    CollerDialog(GrilleMesures grille) {
        setHeaderTitle("Coller un tableau");
        setWidth("44rem");
        tableau.setWidthFull();
        tableau.setMinRows(8);
        tableau.setMaxRows(14);
        tableau.setHelperText("Première colonne\u00A0: le FINESS géographique. Les suivantes dans l’ordre de la grille."
                + " Séparées par des tabulations ou des points-virgules.");
        constats.getElement().setAttribute("role", "status");
        var reporter = new Button("Reporter dans la grille", clic -> reporter(grille));
        reporter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(tableau, constats);
        getFooter().add(new Button("Fermer", clic -> close()), reporter);
    }

    private void reporter(GrilleMesures grille) {
        constats.removeAll();
        champs.essayer(() -> {
            if (tableau.isEmpty()) {
                throw new Refus("Collez d’abord un tableau.");
            }
            var liste = new UnorderedList();
            grille.collerParFiness(tableau.getValue()).forEach(phrase -> liste.add(new ListItem(phrase)));
            constats.add(liste);
        });
    }
}
