package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.grappe.Signal;
import fr.treille.socle.commun.ui.Badge;
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
