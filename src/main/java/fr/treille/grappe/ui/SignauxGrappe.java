package fr.treille.grappe.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.commun.ui.Badge;
import fr.treille.grappe.Signal;
import java.util.List;

/** What forbids the dépôt and what deserves attention, in words. */
class SignauxGrappe extends Div {

    SignauxGrappe(List<Signal> signaux) {
        setVisible(!signaux.isEmpty());
        addClassName("grappe-signaux");
        var liste = new UnorderedList();
        for (var signal : signaux) {
            var badge = signal.bloquant()
                    ? new Badge("Empêche le dépôt", Badge.Ton.ECHEC)
                    : new Badge("À vérifier", Badge.Ton.ALERTE);
            liste.add(new ListItem(badge, new Span(signal.texte())));
        }
        add(liste);
    }
}
