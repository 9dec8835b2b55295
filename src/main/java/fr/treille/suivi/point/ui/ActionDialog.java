package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.suivi.action.ActionSaisie;
import fr.treille.suivi.action.ActionService;
import fr.treille.suivi.action.EtatAction;
import java.time.LocalDate;

/** An action: what, who, when, its state. */
class ActionDialog extends Dialog {

    private final Formulaire<ActionSaisie> formulaire = new Formulaire<>(ActionSaisie.class);
    private final ActionService service;
    private final Runnable ensuite;

    ActionDialog(
            ActionService service, ActionSaisie depart, ChoixPersonne qui, LocalDate aujourdhui, Runnable ensuite) {
        this.service = service;
        this.ensuite = ensuite;
        setHeaderTitle(depart.id() == null ? "Ajouter une action" : "Modifier l’action");
        setWidth("34rem");
        var libelle = formulaire.lier(new TextArea("Action"), ActionSaisie::libelle);
        libelle.setMaxLength(Bornes.MOTIF);
        libelle.setRequiredIndicatorVisible(true);
        formulaire.lierAutrement(qui, ActionSaisie::qui, qui::valeur, qui::choisir);
        var pourLe = formulaire.lier(Champs.echeance("Pour le", PlageDates.ECHEANCE, aujourdhui), ActionSaisie::pourLe);
        pourLe.setRequiredIndicatorVisible(true);
        var motif = formulaire.lier(new TextField("Motif de l’abandon"), ActionSaisie::motif);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setVisible(depart.etat() == EtatAction.ABANDONNEE);
        var etat = new Select<EtatAction>();
        etat.setLabel("État");
        etat.setItems(EtatAction.values());
        etat.setItemLabelGenerator(EtatAction::libelle);
        etat.addValueChangeListener(choix -> motif.setVisible(choix.getValue() == EtatAction.ABANDONNEE));
        formulaire.lier(etat, ActionSaisie::etat);
        formulaire.afficher(depart);
        var contenu = new Div(libelle, qui, pourLe, etat, motif);
        contenu.addClassName("suivi-formulaire");
        add(contenu);
        var enregistrer = new Button("Enregistrer l’action", clic -> enregistrer());
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private void enregistrer() {
        if (formulaire.enregistrer(service::enregistrer)) {
            close();
            ensuite.run();
        }
    }
}
