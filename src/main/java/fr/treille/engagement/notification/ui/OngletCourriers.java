package fr.treille.engagement.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
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
import fr.treille.socle.commun.ui.Badge;
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
    public Groupe groupe() {
        return Groupe.COURRIERS;
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
        return switch (grappe.statut()) {
            case EN_CONSTITUTION, DEPOSEE, IRRECEVABLE -> false;
            // the letter of a decision that was withdrawn stays to be read
            case EN_INSTRUCTION, A_DECIDER -> !lettres.lettres(grappe.id()).isEmpty();
            case FAVORABLE, DEFAVORABLE, NOTIFIEE, REFUS_NOTIFIE, CONVENTIONNEE, ABANDONNEE -> true;
        };
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var toutes = lettres.lettres(grappe.id());
        var courante = toutes.stream().filter(LettreFiche::courante).findFirst();
        var anciennes = toutes.stream()
                .filter(lettre -> lettre.etat() == EtatActe.REMPLACEE)
                .toList();
        var gestes = AffichageLettres.gestes(notifications, grappe, rafraichir);
        var contenu = new Div();
        contenu.addClassName("courriers");
        if (courante.isPresent()) {
            contenu.add(panneau(courante.get(), anciennes, gestes)
                    .suivre(() -> etatDuMessage(courante.get().id()), rafraichir));
        } else if (grappe.statut().notifie()) {
            contenu.add(new Paragraph("Cette grappe a été notifiée sans lettre dans Treille."));
        } else if (grappe.statut() == StatutGrappe.ABANDONNEE) {
            contenu.add(
                    new Paragraph("Le porteur a abandonné son projet\u00A0: aucune lettre de notification ne compte."));
        } else if (!grappe.statut().aNotifier()) {
            contenu.add(new Paragraph("La décision a été retirée\u00A0: sa lettre ne compte plus."));
        } else if (AgentConnecte.courant().peut(Droits.NOTIFIER)) {
            contenu.add(new PanneauPreparation(gestes, "Destinataire", executeur));
        } else {
            contenu.add(new Paragraph("La lettre de notification n’est pas encore générée."));
        }
        toutes.stream()
                .filter(lettre -> lettre.etat() == EtatActe.ENVOYEE && !lettre.courante())
                .forEach(retiree -> contenu.add(panneau(retiree, List.of(), gestes)));
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
        var badges = new ArrayList<Component>();
        badges.add(AffichageLettres.sens(lettre.sens()));
        if (lettre.etat() == EtatActe.ENVOYEE && !lettre.courante()) {
            badges.add(new Badge("Décision retirée", Badge.Ton.NEUTRE));
        }
        return new PanneauActe(lettre, anciennes, badges, informations, gestes, documents, executeur);
    }
}
