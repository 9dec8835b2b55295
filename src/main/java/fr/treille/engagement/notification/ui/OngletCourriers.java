package fr.treille.engagement.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.ui.OngletGrappe;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.acte.Information;
import fr.treille.engagement.acte.registre.ActeLectureService;
import fr.treille.engagement.acte.ui.GestesActe;
import fr.treille.engagement.acte.ui.ListeActes;
import fr.treille.engagement.acte.ui.PanneauActe;
import fr.treille.engagement.acte.ui.PanneauPreparation;
import fr.treille.engagement.notification.LettreFiche;
import fr.treille.engagement.notification.LettreLectureService;
import fr.treille.engagement.notification.NotificationService;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;

/** The decision letter of a grappe: previewed before anything is recorded, then generated, sent, and those before it. */
@org.springframework.stereotype.Component
class OngletCourriers implements OngletGrappe {

    static final String CHEMIN = "courriers";

    private final NotificationService notifications;
    private final LettreLectureService lettres;
    private final ActeLectureService autres;
    private final DocumentService documents;
    private final Executor executeur;

    OngletCourriers(
            NotificationService notifications,
            LettreLectureService lettres,
            ActeLectureService autres,
            DocumentService documents,
            @Qualifier("applicationTaskExecutor") Executor executeur) {
        this.notifications = notifications;
        this.lettres = lettres;
        this.autres = autres;
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
                .filter(lettre -> lettre.etat() != EtatActe.REMPLACEE)
                .findFirst();
        var anciennes = toutes.stream()
                .filter(lettre -> lettre.etat() == EtatActe.REMPLACEE)
                .toList();
        var gestes = AffichageLettres.gestes(notifications, grappe, rafraichir);
        var contenu = new Div();
        contenu.addClassName("courriers");
        if (courante.isPresent()) {
            contenu.add(panneau(courante.get(), anciennes, gestes)
                    .suivre(() -> etatDuMessage(courante.get().id()), rafraichir));
        } else if (!grappe.statut().aNotifier()) {
            contenu.add(new Paragraph("Cette grappe a été notifiée sans lettre dans Treille."));
        } else if (AgentConnecte.courant().peut(Droits.NOTIFIER)) {
            contenu.add(new PanneauPreparation(gestes, "Destinataire", executeur));
        } else {
            contenu.add(new Paragraph("La lettre de notification n’est pas encore générée."));
        }
        contenu.add(new ListeActes(autres, documents, grappe.id(), rafraichir));
        return contenu;
    }

    private @Nullable EtatMessage etatDuMessage(long lettre) {
        return lettres.fiche(lettre).etatMessage();
    }

    private PanneauActe panneau(LettreFiche lettre, List<LettreFiche> anciennes, GestesActe gestes) {
        var informations = new ArrayList<Information>();
        informations.add(new Information("Destinataire", lettre.destinataire()));
        informations.add(new Information("Signataire", lettre.signataire()));
        var montant = lettre.montant();
        if (montant != null) {
            informations.add(Information.de("Montant", montant));
        }
        return new PanneauActe(
                lettre,
                anciennes,
                List.of(AffichageLettres.sens(lettre.sens())),
                informations,
                gestes,
                documents,
                executeur);
    }
}
