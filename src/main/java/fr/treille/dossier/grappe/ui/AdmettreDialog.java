package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.RecevabiliteService;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;

/** Admits an irrecevable file by exception: what will happen, and why it is done. */
class AdmettreDialog extends Dialog {

    private final TextArea motif = new TextArea("Motif");

    AdmettreDialog(GrappeFiche grappe, RecevabiliteService recevabilite, Runnable ensuite) {
        setHeaderTitle("Admettre «\u00A0" + grappe.nom() + "\u00A0» à titre exceptionnel");
        setWidth("36rem");
        motif.setRequiredIndicatorVisible(true);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setWidthFull();
        motif.setHelperText("Affiché dans le dossier, avec votre nom et la date, et gardé dans l’historique.");
        var effets = new UnorderedList(
                new ListItem("Le dossier revient à l’état «\u00A0déposée\u00A0»\u00A0: son instruction peut s’ouvrir."),
                new ListItem("Il ne redevient pas irrecevable pour la même raison."),
                new ListItem("Le porteur n’est pas averti par Treille."));
        effets.addClassName("grappe-effets");
        add(new RecevabiliteGrappe(grappe), motif, effets);
        var admettre = new Button("Admettre le dossier", clic -> {
            if (Formulaire.surUnChamp(
                    motif, () -> recevabilite.admettre(grappe.id(), grappe.version(), motif.getValue()))) {
                close();
                Messages.succes("Le dossier est admis à titre exceptionnel.");
                ensuite.run();
            }
        });
        admettre.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), admettre);
    }
}
