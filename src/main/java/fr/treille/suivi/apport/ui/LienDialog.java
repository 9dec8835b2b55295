package fr.treille.suivi.apport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.suivi.apport.ApportService;
import fr.treille.suivi.apport.LienSaisie;
import fr.treille.suivi.mesure.PeriodeFiche;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Sends a porteur the link by which he gives the measures of a period. */
class LienDialog extends Dialog {

    private final Select<PeriodeFiche> periode = new Select<>();
    private final Select<Contact> destinataire = new Select<>();
    private final DatePicker jusquAu;

    LienDialog(
            GrappeFiche grappe, ApportService apports, List<PeriodeFiche> periodes, Clock horloge, Runnable ensuite) {
        setHeaderTitle("Demander les mesures au porteur");
        setWidth("38rem");
        var contacts = apports.destinataires(grappe.id());
        periode.setLabel("Période");
        periode.setItems(periodes.reversed());
        periode.setItemLabelGenerator(PeriodeFiche::enClair);
        destinataire.setLabel("Destinataire");
        destinataire.setItems(contacts);
        destinataire.setItemLabelGenerator(contact -> contact.nomComplet() + ", " + contact.courriel());
        contacts.stream().findFirst().ifPresent(destinataire::setValue);
        if (!periodes.isEmpty()) {
            periode.setValue(periodes.getLast());
        }
        var aujourdhui = LocalDate.now(horloge);
        jusquAu = Champs.date("Valable jusqu’au", aujourdhui);
        jusquAu.setValue(aujourdhui.plusDays(ApportService.JOURS_PROPOSES));
        jusquAu.setMin(aujourdhui);
        var envoyer = new Button("Envoyer le lien", clic -> {
            if (complet()) {
                envoyer(grappe, apports, ensuite);
            }
        });
        envoyer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var formulaire = new FormLayout(periode, destinataire, jusquAu);
        formulaire.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        if (periodes.isEmpty() || contacts.isEmpty()) {
            envoyer.setEnabled(false);
            add(
                    new Paragraph(
                            periodes.isEmpty()
                                    ? "Ouvrez d’abord la période à mesurer."
                                    : "Aucun contact de la grappe n’a d’adresse électronique\u00A0: complétez ses contacts d’abord."));
        }
        add(
                new Paragraph(
                        "Le destinataire reçoit par courriel un lien sans compte ni mot de passe, limité à cette grappe et à"
                                + " cette période. Il saisit, joint ses justificatifs et envoie\u00A0; rien n’est enregistré comme mesure"
                                + " avant que vous validiez."),
                formulaire);
        getFooter().add(new Button("Annuler", clic -> close()), envoyer);
    }

    private boolean complet() {
        if (jusquAu.getValue() == null) {
            jusquAu.setErrorMessage("Donnez le dernier jour où le lien sert.");
            jusquAu.setInvalid(true);
            return false;
        }
        return periode.getValue() != null && destinataire.getValue() != null;
    }

    private void envoyer(GrappeFiche grappe, ApportService apports, Runnable ensuite) {
        try {
            apports.creer(
                    grappe.id(),
                    new LienSaisie(
                            periode.getValue().id(), destinataire.getValue().courriel(), jusquAu.getValue()));
        } catch (Refus refus) {
            Messages.erreur(refus.message());
            return;
        }
        close();
        Messages.succes("Le lien part par courriel à " + destinataire.getValue().nomComplet() + ".");
        ensuite.run();
    }
}
