package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.suivi.action.ActionSaisie;
import fr.treille.suivi.action.ActionService;
import fr.treille.suivi.action.EtatAction;
import java.time.LocalDate;
import java.util.Map;

/** An action: what, who, when, its state. */
class ActionDialog extends Dialog {

    private final ActionService service;
    private final ActionSaisie depart;
    private final Runnable ensuite;
    private final TextArea libelle = new TextArea("Action");
    private final ChoixPersonne qui;
    private final DatePicker pourLe;
    private final Select<EtatAction> etat = new Select<>();
    private final TextField motif = new TextField("Motif de l’abandon");

    ActionDialog(
            ActionService service, ActionSaisie depart, ChoixPersonne qui, LocalDate aujourdhui, Runnable ensuite) {
        this.service = service;
        this.depart = depart;
        this.qui = qui;
        this.ensuite = ensuite;
        setHeaderTitle(depart.id() == null ? "Ajouter une action" : "Modifier l’action");
        setWidth("34rem");
        libelle.setValue(depart.libelle());
        libelle.setMaxLength(Bornes.MOTIF);
        libelle.setRequiredIndicatorVisible(true);
        pourLe = Champs.date("Pour le", aujourdhui);
        pourLe.setValue(depart.pourLe());
        pourLe.setRequiredIndicatorVisible(true);
        etat.setLabel("État");
        etat.setItems(EtatAction.values());
        etat.setItemLabelGenerator(EtatAction::libelle);
        etat.setValue(depart.etat());
        etat.addValueChangeListener(choix -> motif.setVisible(choix.getValue() == EtatAction.ABANDONNEE));
        motif.setValue(depart.motif());
        motif.setMaxLength(Bornes.MOTIF);
        motif.setVisible(depart.etat() == EtatAction.ABANDONNEE);
        var contenu = new Div(libelle, qui, pourLe, etat, motif);
        contenu.addClassName("suivi-formulaire");
        add(contenu);
        var enregistrer = new Button("Enregistrer l’action", clic -> enregistrer());
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private void enregistrer() {
        var champs = Map.<String, HasValidation>of("libelle", libelle, "qui", qui, "pourLe", pourLe, "motif", motif);
        champs.values().forEach(champ -> champ.setInvalid(false));
        try {
            service.enregistrer(new ActionSaisie(
                    depart.id(),
                    depart.version(),
                    depart.grappeId(),
                    depart.pointId(),
                    libelle.getValue(),
                    qui.valeur(),
                    pourLe.getValue(),
                    etat.getValue(),
                    motif.getValue()));
            close();
            ensuite.run();
        } catch (Refus refus) {
            var champ = refus.champ().map(champs::get);
            if (champ.isEmpty()) {
                Messages.erreur(refus.message());
            }
            champ.ifPresent(faux -> {
                faux.setErrorMessage(refus.message());
                faux.setInvalid(true);
            });
        }
    }
}
