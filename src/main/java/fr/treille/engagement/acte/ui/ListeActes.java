package fr.treille.engagement.acte.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.engagement.acte.registre.ActeDeGrappe;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.courrier.DocumentService;
import java.util.List;

/** The documents of a grappe beside those that have a screen of their own: where each is, and its PDF. */
public class ListeActes extends Div {

    public ListeActes(List<ActeDeGrappe> actes, DocumentService documents) {
        addClassName("courriers-autres");
        var liste = new UnorderedList();
        actes.forEach(dit -> liste.add(new ListItem(
                new Span(Lettres.majuscule(dit.nom().nom()) + " "),
                ApercuPdf.ouvrir(
                        dit.acte().reference(),
                        () -> documents.contenu(dit.acte().documentId()).octets(),
                        dit.acte().nomFichier()),
                new Span(" du " + Formats.date(dit.acte().date()) + " "),
                AffichageActe.etat(dit.acte().etat(), dit.acte().etatMessage()))));
        add(new H3("Autres documents"), liste);
    }
}
