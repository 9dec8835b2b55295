package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;

/** Takes back a dépôt recorded by mistake, with the reason. */
class AnnulerDepotDialog extends Dialog {

    AnnulerDepotDialog(GrappeFiche grappe, CycleGrappeService cycle, Runnable ensuite) {
        setHeaderTitle("Annuler le dépôt de «\u00A0" + grappe.nom() + "\u00A0»");
        setWidth("34rem");
        var motif = new TextArea("Motif");
        motif.setRequiredIndicatorVisible(true);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setWidthFull();
        var annuler = new Button("Annuler le dépôt", clic -> {
            if (Formulaire.surUnChamp(
                    motif, () -> cycle.annulerDepot(grappe.id(), grappe.version(), motif.getValue()))) {
                close();
                Messages.succes("Le dépôt est annulé\u00A0: la grappe est de nouveau en constitution.");
                ensuite.run();
            }
        });
        annuler.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        add(
                new Paragraph("La grappe redevient en constitution et se modifie de nouveau. Le motif reste affiché."),
                motif);
        getFooter().add(new Button("Garder le dépôt", clic -> close()), annuler);
    }
}
