package fr.treille.pilotage.relance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.pilotage.relance.EtatRelance;
import fr.treille.pilotage.relance.RelanceDue;
import fr.treille.pilotage.relance.RelanceService;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Champs;
import org.jspecify.annotations.Nullable;

/** A relance as it will leave. */
final class ApercuDialog extends Dialog {

    /** @param envoyer null for who may not send */
    ApercuDialog(RelanceService relances, RelanceDue due, @Nullable Runnable envoyer) {
        setHeaderTitle(due.libelle() + " · " + due.grappe());
        setWidth("44rem");
        addClassName("relance-apercu");
        try {
            var apercu = relances.apercu(due.cle());
            var entete = new Div(
                    Champs.information("À", apercu.destinataire()),
                    Champs.information("Objet", apercu.objet()),
                    Champs.information("Règle", due.regle() + " (" + due.etapeEnClair() + ")"),
                    Champs.information("Pièce", "echeances.ics"));
            entete.addClassName("informations");
            var corps = new Div(apercu.corps());
            corps.addClassName("message-corps");
            add(entete, corps);
        } catch (Refus refus) {
            add(new Paragraph(refus.message()));
        }
        if (due.etat() == EtatRelance.ADRESSE_MANQUANTE) {
            add(new Paragraph("Cette relance attend une adresse\u00A0: donnez-la sur la page de la grappe."));
        } else if (due.etat() == EtatRelance.DEMAIN) {
            add(new Paragraph(
                    "Cette personne a déjà reçu une relance aujourd’hui\u00A0: celle-ci peut partir demain."));
        }
        getFooter().add(new Anchor(GrappeLiens.fiche(due.cle().grappeId()), "Ouvrir la grappe"));
        getFooter().add(new Button("Fermer", clic -> close()));
        if (envoyer != null && due.etat() == EtatRelance.A_ENVOYER) {
            var bouton = new Button("Envoyer cette relance", clic -> {
                close();
                envoyer.run();
            });
            bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(bouton);
        }
    }
}
