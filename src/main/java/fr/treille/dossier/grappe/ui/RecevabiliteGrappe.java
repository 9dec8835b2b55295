package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.recevabilite.RecevabiliteFiche;
import fr.treille.socle.commun.ui.Badge;

/** Says, where there is something to say, that a file is irrecevable and why, or that it was admitted in spite of that. */
public class RecevabiliteGrappe extends Div {

    public RecevabiliteGrappe(GrappeFiche grappe) {
        addClassNames("grappe-signaux", "grappe-recevabilite");
        var liste = new UnorderedList();
        RecevabiliteFiche recevabilite = grappe.recevabilite();
        recevabilite
                .constat()
                .ifPresent(constat ->
                        liste.add(new ListItem(new Badge("Irrecevable", Badge.Ton.ECHEC), new Span(constat))));
        recevabilite
                .admissions()
                .forEach(admission -> liste.add(new ListItem(
                        new Badge("Admis à titre exceptionnel", Badge.Ton.ALERTE), new Span(admission.phrase()))));
        setVisible(liste.getComponentCount() > 0);
        add(liste);
    }
}
