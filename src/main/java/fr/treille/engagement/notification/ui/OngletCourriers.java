package fr.treille.engagement.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.OngletGrappe;
import fr.treille.engagement.notification.EnvoiLettreService;
import fr.treille.engagement.notification.EtatLettre;
import fr.treille.engagement.notification.LettreService;
import fr.treille.engagement.notification.NotificationService;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;

/** The decision letter of a grappe: previewed before anything is recorded, then generated, sent, and those before it. */
@org.springframework.stereotype.Component
class OngletCourriers implements OngletGrappe {

    static final String CHEMIN = "courriers";

    private final NotificationService notifications;
    private final EnvoiLettreService envois;
    private final LettreService lettres;
    private final DocumentService documents;
    private final Executor executeur;

    OngletCourriers(
            NotificationService notifications,
            EnvoiLettreService envois,
            LettreService lettres,
            DocumentService documents,
            @Qualifier("applicationTaskExecutor") Executor executeur) {
        this.notifications = notifications;
        this.envois = envois;
        this.lettres = lettres;
        this.documents = documents;
        this.executeur = executeur;
    }

    @Override
    public int ordre() {
        return 40;
    }

    @Override
    public String titre() {
        return "Courriers";
    }

    @Override
    public String chemin() {
        return CHEMIN;
    }

    @Override
    public boolean visible(GrappeFiche grappe) {
        return grappe.statut().decide();
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var toutes = lettres.lettres(grappe.id());
        var courante = toutes.stream()
                .filter(lettre -> lettre.etat() != EtatLettre.REMPLACEE)
                .findFirst();
        var anciennes = toutes.stream()
                .filter(lettre -> lettre.etat() == EtatLettre.REMPLACEE)
                .toList();
        var contenu = new Div();
        contenu.addClassName("courriers");
        if (courante.isPresent()) {
            contenu.add(new PanneauLettre(courante.get(), anciennes, notifications, documents, executeur, rafraichir));
        } else if (!grappe.statut().peutDevenir(StatutGrappe.NOTIFIEE)) {
            contenu.add(new Paragraph("Cette grappe a été notifiée sans lettre dans Treille."));
        } else if (AgentConnecte.courant().peut(Droits.NOTIFIER)) {
            contenu.add(new PanneauPreparation(notifications, envois, grappe, executeur, rafraichir));
        } else {
            contenu.add(new Paragraph("La lettre de notification n’est pas encore générée."));
        }
        return contenu;
    }
}
