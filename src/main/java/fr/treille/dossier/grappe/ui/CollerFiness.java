package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;

/** A column of FINESS numbers pasted from a spreadsheet, and what was found of it. */
class CollerFiness extends Details {

    private final TextArea colonne = new TextArea("FINESS géographiques, un par ligne");
    private final Div constat = new Div();

    /** @param choisir ticks what is pasted and says what became of it, a sentence a line */
    CollerFiness(Function<FinessColles, List<String>> choisir) {
        super("Coller une colonne de FINESS");
        addClassName("grappe-coller");
        colonne.setHelperText("Copiez la colonne de votre tableur\u00A0; le zéro qu’il aurait ôté en tête est remis.");
        colonne.setWidthFull();
        colonne.setMinRows(2);
        colonne.setMaxRows(5);
        constat.getElement().setAttribute("role", "status");
        constat.addClassName("grappe-coller-constat");
        add(
                colonne,
                new Button("Choisir ces ESSMS", clic -> dire(choisir.apply(FinessColles.lire(colonne.getValue())))),
                constat);
    }

    private void dire(List<String> lignes) {
        var liste = new UnorderedList();
        lignes.forEach(ligne -> liste.add(new ListItem(ligne)));
        constat.removeAll();
        constat.add(liste);
    }
}
