package fr.treille.engagement.convention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.engagement.convention.ConventionFiche;
import fr.treille.engagement.convention.ConventionPreparee;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.engagement.convention.ConventionSuiteService;
import fr.treille.engagement.notification.ui.ChoixSignataire;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people do with a convention, each act asked and said; the same from the tab and from the next step. */
class Gestes {

    private final ConventionService service;
    private final ConventionSuiteService suite;
    private final Clock horloge;
    private final Runnable ensuite;

    /** @param ensuite called once something was done, or refused because somebody else had done it */
    Gestes(ConventionService service, ConventionSuiteService suite, Clock horloge, Runnable ensuite) {
        this.service = service;
        this.suite = suite;
        this.horloge = horloge;
        this.ensuite = ensuite;
    }

    void generer(ConventionPreparee preparee, @Nullable Long signataire) {
        faire(
                () -> service.generer(preparee.grappeId(), preparee.version(), signataire),
                "La convention est générée et archivée.");
    }

    void remplacer(ConventionFiche convention) {
        var signataire =
                new ChoixSignataire(service.preparer(convention.grappeId()).signataires(), convention.signataireId());
        Messages.confirmer(
                "Générer une convention corrigée\u00A0?",
                List.of(
                        "Une nouvelle convention est générée avec les informations actuelles de la grappe, sous une"
                                + " nouvelle référence.",
                        "La convention " + convention.reference() + " reste archivée telle quelle, marquée remplacée."),
                signataire,
                "Générer la convention corrigée",
                () -> faire(
                        () -> service.remplacer(convention.id(), convention.version(), signataire.choisi()),
                        "La convention corrigée est générée et archivée."));
    }

    void envoyer(ConventionFiche convention) {
        var etat = service.preparer(convention.grappeId());
        Messages.confirmer(
                "Envoyer la convention " + convention.reference() + "\u00A0?",
                List.of(
                        "À\u00A0: " + etat.destinataire(),
                        "Copie\u00A0: " + etat.copie(),
                        "Pièce jointe\u00A0: " + convention.reference() + ".pdf",
                        "Le porteur est invité à la retourner signée."),
                "Envoyer la convention",
                () -> faire(
                        () -> suite.envoyer(convention.id(), convention.version()),
                        "La convention " + convention.reference() + " est confiée à la boîte d’envoi."));
    }

    /** Asks for the day of the signature by both parties. */
    void signer(ConventionFiche convention) {
        var aujourdhui = LocalDate.now(horloge);
        var date = Champs.date("Date de signature par les deux parties", aujourdhui);
        date.setRequiredIndicatorVisible(true);
        date.setMin(convention.date());
        date.setMax(aujourdhui);
        date.setWidthFull();
        date.setHelperText("Du " + Formats.date(convention.date()) + ", date de la convention, à aujourd’hui.");
        var demande = new Dialog();
        demande.setHeaderTitle("Enregistrer la signature de la convention " + convention.reference());
        demande.setWidth("32rem");
        demande.add(
                date,
                new Paragraph("La grappe passe à l’état «\u00A0conventionnée\u00A0»\u00A0; la première moitié, "
                        + convention.premierVersement() + ", peut être versée."));
        var enregistrer = new Button("Enregistrer la signature", clic -> {
            if (date.getValue() == null) {
                date.setErrorMessage("Donnez la date de la signature, de la forme JJ/MM/AAAA.");
                date.setInvalid(true);
                return;
            }
            try {
                suite.enregistrerSignature(convention.id(), convention.version(), date.getValue());
            } catch (Refus refus) {
                date.setErrorMessage(refus.message());
                date.setInvalid(true);
                return;
            }
            demande.close();
            Messages.succes("La signature du " + Formats.date(date.getValue()) + " est enregistrée.");
            ensuite.run();
        });
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        date.setManualValidation(true);
        demande.getFooter().add(new Button("Annuler", clic -> demande.close()), enregistrer);
        demande.open();
    }

    private void faire(Runnable geste, String fait) {
        try {
            geste.run();
            Messages.succes(fait);
        } catch (Refus refus) {
            Messages.erreur(refus.message());
        }
        ensuite.run();
    }
}
