package fr.treille.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.commun.Formats;
import fr.treille.commun.Refus;
import fr.treille.commun.ui.Champs;
import fr.treille.commun.ui.Messages;
import fr.treille.grappe.CycleGrappeService;
import fr.treille.grappe.GrappeFiche;
import java.time.LocalDate;

/** Records a dépôt: its date, and what it entails. */
class DeposerDialog extends Dialog {

    private final GrappeFiche grappe;
    private final CycleGrappeService cycle;
    private final Runnable ensuite;
    private final DatePicker date;

    DeposerDialog(GrappeFiche grappe, CycleGrappeService cycle, LocalDate aujourdhui, Runnable ensuite) {
        this.grappe = grappe;
        this.cycle = cycle;
        this.ensuite = ensuite;
        var fenetre = grappe.fenetre();
        setHeaderTitle("Enregistrer le dépôt de «\u00A0" + grappe.nom() + "\u00A0»");
        setWidth("34rem");
        date = Champs.date("Date du dépôt", aujourdhui);
        date.setWidthFull();
        date.setRequiredIndicatorVisible(true);
        date.setHelperText("Date de l’outil national. La fenêtre va " + fenetre.periode() + " à minuit.");
        if (fenetre.ouverte(aujourdhui)) {
            date.setValue(aujourdhui);
        }
        var effets = new UnorderedList(
                new ListItem("La grappe passe à l’état «\u00A0déposée\u00A0»."),
                new ListItem("Ses " + grappe.nombreEssms() + " ESSMS, son type, son porteur et sa solution ne se"
                        + " modifient plus\u00A0; ses contacts, si."),
                new ListItem("Le dépôt peut être annulé tant que l’instruction n’est pas ouverte."));
        effets.addClassName("grappe-effets");
        add(date, effets);
        var enregistrer = new Button("Enregistrer le dépôt", clic -> enregistrer());
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private void enregistrer() {
        var jour = date.getValue();
        if (jour == null) {
            refuser("Donnez la date du dépôt.");
            return;
        }
        try {
            cycle.deposer(grappe.id(), grappe.version(), jour);
        } catch (Refus refus) {
            refuser(refus.message());
            return;
        }
        close();
        Messages.succes("Le dépôt du " + Formats.date(jour) + " est enregistré.");
        ensuite.run();
    }

    private void refuser(String message) {
        date.setErrorMessage(message);
        date.setInvalid(true);
    }
}
