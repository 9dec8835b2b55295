package fr.treille.engagement.acte.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.engagement.acte.registre.ActeDeGrappe;
import fr.treille.engagement.acte.registre.ActeLectureService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Rafraichissement;
import fr.treille.socle.courrier.DocumentService;
import java.util.List;

/**
 * The documents of a grappe beside those that have a screen of their own: where each is, and its PDF. It says by itself what
 * becomes of them as long as one is on its way, or is made by a long work.
 */
public class ListeActes extends Div {

    private static final int PERIODE_MS = 3000;

    private final ActeLectureService service;
    private final DocumentService documents;
    private final long grappeId;
    private final UnorderedList liste = new UnorderedList();
    private List<ActeDeGrappe> actes = List.of();
    private List<String> enPreparation = List.of();

    /** @param rafraichir shows the page again, once a long work is over: it may have made what the page has elsewhere */
    public ListeActes(ActeLectureService service, DocumentService documents, long grappeId, Runnable rafraichir) {
        this.service = service;
        this.documents = documents;
        this.grappeId = grappeId;
        addClassName("courriers-autres");
        add(new H3("Autres documents"), liste);
        lire();
        Rafraichissement.suivre(this, PERIODE_MS, this::enMouvement, () -> {
            var attendait = !enPreparation.isEmpty();
            lire();
            if (attendait && enPreparation.isEmpty()) {
                rafraichir.run();
            }
        });
    }

    private boolean enMouvement() {
        return !enPreparation.isEmpty()
                || actes.stream()
                        .map(dit -> dit.acte().etatMessage())
                        .anyMatch(message -> message != null && message.enMouvement());
    }

    private void lire() {
        // the work first: one that ends between the two leaves its document in the second
        var travaux = service.enPreparation(grappeId);
        var lus = service.deLaGrappe(grappeId);
        setVisible(!lus.isEmpty() || !travaux.isEmpty());
        if (lus.equals(actes) && travaux.equals(enPreparation)) {
            return;
        }
        actes = lus;
        enPreparation = travaux;
        liste.removeAll();
        enPreparation.forEach(
                titre -> liste.add(new ListItem(new Span(titre + " "), new Badge("En cours", Badge.Ton.EN_COURS))));
        actes.forEach(dit -> liste.add(new ListItem(montrer(dit))));
    }

    private Component[] montrer(ActeDeGrappe dit) {
        var acte = dit.acte();
        return new Component[] {
            new Span(Lettres.majuscule(dit.nom().nom()) + " "),
            ApercuPdf.ouvrir(
                    acte.reference(), () -> documents.contenu(acte.documentId()).octets(), acte.nomFichier()),
            new Span(" du " + Formats.date(acte.date()) + " "),
            AffichageActe.etat(acte.etat(), acte.etatMessage())
        };
    }
}
