package fr.treille.suivi.apport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.suivi.apport.ApportService;
import fr.treille.suivi.apport.LienSaisie;
import fr.treille.suivi.mesure.PeriodeFiche;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Sends a porteur the link by which he gives the measures of a period. */
class LienDialog extends Dialog {

    private final Formulaire<LienSaisie> formulaire = new Formulaire<>(LienSaisie.class);

    LienDialog(
            GrappeFiche grappe, ApportService apports, List<PeriodeFiche> periodes, Clock horloge, Runnable ensuite) {
        setHeaderTitle("Demander les mesures au porteur");
        setWidth("38rem");
        var contacts = apports.destinataires(grappe.id());
        var periode = formulaire.lier(
                new Select<PeriodeFiche>(),
                LienSaisie::periodeId,
                choisie -> choisie == null ? 0L : choisie.id(),
                id -> periodes.stream()
                        .filter(une -> Long.valueOf(une.id()).equals(id))
                        .findFirst()
                        .orElse(null));
        periode.setLabel("Période");
        periode.setItems(periodes.reversed());
        periode.setItemLabelGenerator(PeriodeFiche::enClair);
        var destinataire = formulaire.lier(
                new Select<Contact>(),
                LienSaisie::courriel,
                choisi -> choisi == null ? "" : choisi.courriel(),
                courriel -> contacts.stream()
                        .filter(un -> un.courriel().equals(courriel))
                        .findFirst()
                        .orElse(null));
        destinataire.setLabel("Destinataire");
        destinataire.setItems(contacts);
        destinataire.setItemLabelGenerator(contact -> contact.nomComplet() + ", " + contact.courriel());
        var aujourdhui = LocalDate.now(horloge);
        var jusquAu = formulaire.lier(
                Champs.echeance("Valable jusqu’au", PlageDates.ECHEANCE, aujourdhui), LienSaisie::jusquAu);
        jusquAu.setMin(aujourdhui);
        formulaire.exiger(LienSaisie::jusquAu, "Donnez le dernier jour où le lien sert.");
        formulaire.afficher(new LienSaisie(
                periodes.isEmpty() ? 0 : periodes.getLast().id(),
                contacts.isEmpty() ? "" : contacts.getFirst().courriel(),
                aujourdhui.plusDays(ApportService.JOURS_PROPOSES)));
        var envoyer = new Button("Envoyer le lien", clic -> {
            if (formulaire.enregistrer(lien -> apports.creer(grappe.id(), lien))) {
                close();
                Messages.succes(
                        "Le lien part par courriel à " + destinataire.getValue().nomComplet() + ".");
                ensuite.run();
            }
        });
        envoyer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var champs = new FormLayout(periode, destinataire, jusquAu);
        champs.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
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
                champs);
        getFooter().add(new Button("Annuler", clic -> close()), envoyer);
    }
}
