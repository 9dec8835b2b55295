package fr.treille.dossier.instruction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.ComplementLigne;
import fr.treille.dossier.instruction.ComplementService;
import fr.treille.dossier.instruction.DemandeFiche;
import fr.treille.dossier.instruction.ReceptionSaisie;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Records what the porteur gave, all of it or a part, and when. */
class RecevoirDialog extends Dialog {

    private final GrappeFiche grappe;
    private final ComplementService service;
    private final Runnable ensuite;
    private final CheckboxGroup<ComplementLigne> recus = new CheckboxGroup<>("Ce qui a été reçu");
    private final DatePicker jour;

    RecevoirDialog(
            GrappeFiche grappe,
            List<DemandeFiche> demandes,
            ComplementService service,
            LocalDate aujourdhui,
            Runnable ensuite) {
        this.grappe = grappe;
        this.service = service;
        this.ensuite = ensuite;
        setHeaderTitle("Enregistrer la réception de compléments");
        setWidth("36rem");
        recus.setItems(demandes.stream()
                .flatMap(demande -> demande.lignes().stream())
                .filter(ligne -> ligne.recuLe() == null)
                .toList());
        recus.setItemLabelGenerator(ComplementLigne::libelle);
        recus.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        jour = Champs.date("Reçu le", aujourdhui);
        jour.setRequiredIndicatorVisible(true);
        jour.setValue(aujourdhui);
        var champs = new Div(recus, jour);
        champs.addClassName("complements-champs");
        add(champs);
        var fin = grappe.fenetre().finRecevabilite();
        if (fin != null) {
            var regle = new Paragraph("Ce qui est reçu après le " + Formats.date(fin)
                    + " à minuit s’enregistre, mais n’est plus dans les délais.");
            regle.addClassName("texte-secondaire");
            add(regle);
        }
        var enregistrer = new Button("Enregistrer la réception", clic -> enregistrer());
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private void enregistrer() {
        jour.setInvalid(false);
        recus.setInvalid(false);
        GrappeFiche apres;
        try {
            apres = service.recevoir(new ReceptionSaisie(
                    grappe.id(),
                    grappe.version(),
                    recus.getValue().stream().map(ComplementLigne::id).collect(Collectors.toSet()),
                    jour.getValue()));
        } catch (Refus refus) {
            if (refus.champ().filter(ReceptionSaisie.CHAMP_DATE::equals).isPresent()) {
                jour.setErrorMessage(refus.message());
                jour.setInvalid(true);
            } else {
                recus.setErrorMessage(refus.message());
                recus.setInvalid(true);
            }
            return;
        }
        close();
        Messages.succes(message(apres));
        ensuite.run();
    }

    private static String message(GrappeFiche grappe) {
        if (grappe.statut() == StatutGrappe.IRRECEVABLE) {
            return "La réception est enregistrée\u00A0: le dossier est irrecevable.";
        }
        return grappe.recevabilite().complementsPour() == null
                ? "La réception est enregistrée\u00A0: plus rien n’est attendu."
                : "La réception est enregistrée.";
    }
}
