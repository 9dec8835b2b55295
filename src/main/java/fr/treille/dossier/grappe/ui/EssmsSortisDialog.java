package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.membre.EssmsSorti;
import fr.treille.socle.commun.Formats;
import java.util.List;

/** The ESSMS that left a file since its dépôt, and why. */
class EssmsSortisDialog extends Dialog {

    EssmsSortisDialog(GrappeFiche grappe, List<EssmsSorti> sortis) {
        setHeaderTitle("ESSMS sortis de «\u00A0" + grappe.nom() + "\u00A0» depuis son dépôt");
        setWidth("40rem");
        var liste =
                new UnorderedList(sortis.stream().map(EssmsSortisDialog::ligne).toArray(ListItem[]::new));
        liste.addClassName("essms-sortis");
        add(liste);
        getFooter().add(new Button("Fermer", clic -> close()));
    }

    private static ListItem ligne(EssmsSorti sorti) {
        var nom = new Span(sorti.nom() + " (" + sorti.finess() + ")");
        nom.addClassName("controle-regle");
        var pourquoi = new Div(sorti.cause().libelle() + "\u00A0: " + sorti.motif());
        var qui = new Div("Le " + Formats.dateHeure(sorti.sortiLe()) + " par " + sorti.sortiPar()
                + (sorti.remplacant().isEmpty() ? "." : ", remplacé par " + sorti.remplacant() + "."));
        qui.addClassName("controle-constat");
        return new ListItem(nom, pourquoi, qui);
    }
}
