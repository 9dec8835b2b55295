package fr.treille.engagement.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.engagement.notification.EtatLettre;
import fr.treille.engagement.notification.LettreFiche;
import fr.treille.engagement.notification.NotificationService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.List;
import java.util.concurrent.Executor;

/** A generated letter as it is archived, what can be done with it, and those that it replaced. */
class PanneauLettre extends Div {

    private final LettreFiche lettre;
    private final NotificationService notifications;
    private final DocumentService documents;
    private final Runnable ensuite;

    /** @param ensuite called once something was done, or refused because somebody else had done it */
    PanneauLettre(
            LettreFiche lettre,
            List<LettreFiche> anciennes,
            NotificationService notifications,
            DocumentService documents,
            Executor executeur,
            Runnable ensuite) {
        this.lettre = lettre;
        this.notifications = notifications;
        this.documents = documents;
        this.ensuite = ensuite;
        addClassName("document-plan");
        var badges = new Div(Affichage.sens(lettre.sens()), Affichage.etat(lettre.etat(), lettre.etatMessage()));
        badges.addClassName("document-badges");
        var volet = new Div(new H2(lettre.reference()), badges);
        volet.addClassName("document-volet");
        volet.add(liens());
        if (lettre.etat() == EtatLettre.GENEREE && AgentConnecte.courant().peut(Droits.NOTIFIER)) {
            volet.add(corriger());
        }
        volet.add(informations());
        var message = lettre.messageId();
        if (message != null) {
            volet.add(Affichage.message(message, lettre.etatMessage()));
        }
        if (!anciennes.isEmpty()) {
            volet.add(remplacees(anciennes));
        }
        add(
                volet,
                new ApercuPdf(executeur, () -> octets(lettre), "la lettre " + lettre.reference(), lettre.nomFichier()));
    }

    private byte[] octets(LettreFiche laquelle) {
        return documents.contenu(laquelle.documentId()).octets();
    }

    /** Sending is the page's next step: its button is in the band above. */
    private Button corriger() {
        var remplacer = new Button("Générer une lettre corrigée", clic -> remplacer());
        remplacer.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return remplacer;
    }

    private void remplacer() {
        var signataire =
                new ChoixSignataire(notifications.preparer(lettre.grappeId()).signataires(), lettre.signataireId());
        Messages.confirmer(
                "Générer une lettre corrigée\u00A0?",
                List.of(
                        "Une nouvelle lettre est générée avec les informations actuelles de la grappe, sous une nouvelle"
                                + " référence.",
                        "La lettre " + lettre.reference() + " reste archivée telle quelle, marquée remplacée."),
                signataire,
                "Générer la lettre corrigée",
                () -> {
                    try {
                        notifications.remplacer(lettre.id(), lettre.version(), signataire.choisi());
                        Messages.succes("La lettre corrigée est générée et archivée.");
                    } catch (Refus refus) {
                        Messages.erreur(refus.message());
                    }
                    ensuite.run();
                });
    }

    private Div liens() {
        var liens = new Div(
                ApercuPdf.telecharger("Télécharger", () -> octets(lettre), lettre.nomFichier()),
                ApercuPdf.ouvrir("Imprimer", () -> octets(lettre), lettre.nomFichier()));
        liens.addClassName("document-liens");
        return liens;
    }

    private Div informations() {
        var envoyeeLe = lettre.envoyeeLe();
        var montant = lettre.montant();
        var informations = new Div(
                Champs.information("Destinataire", lettre.destinataire()),
                Champs.information("Signataire", lettre.signataire()),
                Champs.information("Générée le", Formats.dateHeure(lettre.genereeLe())),
                Champs.information("Envoyée le", envoyeeLe == null ? "" : Formats.dateHeure(envoyeeLe)));
        if (montant != null) {
            informations.add(Champs.information("Montant", montant.toString()));
        }
        informations.addClassName("document-informations");
        return informations;
    }

    private Div remplacees(List<LettreFiche> anciennes) {
        var liste = new UnorderedList();
        anciennes.forEach(ancienne -> {
            Anchor lien = ApercuPdf.ouvrir(ancienne.reference(), () -> octets(ancienne), ancienne.nomFichier());
            liste.add(new ListItem(lien, new Span(" du " + Formats.date(ancienne.date()))));
        });
        var intitule = new Span("Lettres remplacées avant envoi");
        intitule.addClassName("information-libelle");
        return new Div(intitule, liste);
    }
}
