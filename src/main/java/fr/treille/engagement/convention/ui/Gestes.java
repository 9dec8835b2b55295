package fr.treille.engagement.convention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.engagement.acte.ui.GestesActe;
import fr.treille.engagement.convention.ConventionFiche;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.DemandeMotif;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What people do with a convention: what they do with any document, and the record of its signature. */
class Gestes {

    private final ConventionService service;
    private final Clock horloge;
    private final Runnable ensuite;

    /** @param ensuite called once something was done, or refused because somebody else had done it */
    Gestes(ConventionService service, Clock horloge, Runnable ensuite) {
        this.service = service;
        this.horloge = horloge;
        this.ensuite = ensuite;
    }

    GestesActe communs(GrappeFiche grappe) {
        return new GestesActe(
                service, ConventionService.GENRE, grappe, "Le porteur est invité à la retourner signée.", ensuite);
    }

    /** Asks when the first share was paid, how much and by which order. */
    void verser(ConventionFiche convention) {
        new VersementDialog(convention, service, LocalDate.now(horloge), ensuite).open();
    }

    /** Takes back a payment recorded by mistake, with its motif. */
    void annulerVersement(ConventionFiche convention) {
        new DemandeMotif(
                        "Annuler le premier versement de la convention " + convention.reference(),
                        List.of("«\u00A0Premier versement\u00A0» redevient une échéance à faire."),
                        "Annuler le versement",
                        motif -> service.annulerVersement(convention.id(), convention.version(), motif),
                        () -> {
                            Messages.succes("Le versement est annulé.");
                            ensuite.run();
                        })
                .open();
    }

    /** Asks for the day of the signature by both parties. */
    void signer(ConventionFiche convention) {
        var aujourdhui = LocalDate.now(horloge);
        var date = Champs.date("Date de signature par les deux parties", PlageDates.FAIT, aujourdhui);
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
            if (Formulaire.surUnChamp(date, () -> {
                if (date.getValue() == null) {
                    throw Refus.surChamp("dateSignature", "Donnez la date de la signature, de la forme JJ/MM/AAAA.");
                }
                service.enregistrerSignature(convention.id(), convention.version(), date.getValue());
            })) {
                demande.close();
                Messages.succes("La signature du " + Formats.date(date.getValue()) + " est enregistrée.");
                ensuite.run();
            }
        });
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        demande.getFooter().add(new Button("Annuler", clic -> demande.close()), enregistrer);
        demande.open();
    }
}
