package fr.treille.engagement.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.engagement.notification.EnvoiLettreService;
import fr.treille.engagement.notification.LettrePreparee;
import fr.treille.engagement.notification.NotificationService;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A letter that does not exist yet: what it will say, what it lacks, its preview, and the button that generates it. */
class PanneauPreparation extends Div {

    private final NotificationService service;
    private final EnvoiLettreService envois;
    private final Runnable ensuite;

    /** @param ensuite called once the letter is generated */
    PanneauPreparation(
            NotificationService service,
            EnvoiLettreService envois,
            GrappeFiche grappe,
            Executor executeur,
            Runnable ensuite) {
        this.service = service;
        this.envois = envois;
        this.ensuite = ensuite;
        addClassName("document-plan");
        try {
            montrer(service.preparer(grappe.id()), grappe, executeur);
        } catch (Refus refus) {
            var constat = new Paragraph(refus.message());
            constat.addClassName("texte-alerte");
            add(constat);
        }
    }

    private void montrer(LettrePreparee lettre, GrappeFiche grappe, Executor executeur) {
        var montant = lettre.montant();
        var volet = new Div(
                new H2("Lettre à générer"),
                Affichage.sens(lettre.sens()),
                Champs.information("Destinataire", lettre.destinataire()),
                Champs.information("Copie", lettre.copie()));
        if (montant != null) {
            volet.add(Champs.information("Montant", montant.toString()));
        }
        var signataire = new ChoixSignataire(lettre.signataires(), null);
        volet.add(signataire);
        volet.addClassName("document-volet");
        if (!lettre.complete()) {
            volet.add(Affichage.manquants("la lettre", lettre.manquants()));
        }
        var generer = new Button("Générer la lettre", clic -> generer(lettre, signataire.choisi()));
        generer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        generer.setEnabled(lettre.complete());
        generer.setDisableOnClick(true);
        var envoyer = new Button(
                "Générer et envoyer", clic -> EnvoiLettre.demander(lettre, signataire.choisi(), envois, ensuite));
        envoyer.setEnabled(lettre.complete());
        var gestes = new Div(generer, envoyer);
        gestes.addClassName("document-gestes");
        var effet = new Paragraph("La lettre générée reçoit sa référence et son PDF est archivé tel quel\u00A0; elle"
                + " part tout de suite, ou plus tard.");
        effet.addClassName("texte-secondaire");
        volet.add(gestes, effet);
        add(volet);
        if (lettre.complete()) {
            var apercu = new Div(apercu(grappe, signataire, executeur));
            apercu.addClassName("document-apercu");
            signataire.suivre(() -> {
                apercu.removeAll();
                apercu.add(apercu(grappe, signataire, executeur));
            });
            add(apercu);
        }
    }

    private ApercuPdf apercu(GrappeFiche grappe, ChoixSignataire signataire, Executor executeur) {
        var choisi = signataire.choisi();
        return new ApercuPdf(
                executeur, () -> service.apercu(grappe.id(), choisi), "la lettre de notification", "apercu.pdf");
    }

    private void generer(LettrePreparee lettre, @Nullable Long signataire) {
        try {
            service.generer(lettre.grappeId(), lettre.version(), signataire);
            Messages.succes("La lettre est générée et archivée.");
        } catch (Refus refus) {
            Messages.erreur(refus.message());
        }
        ensuite.run();
    }
}
