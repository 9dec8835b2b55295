package fr.treille.engagement.convention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.engagement.convention.ConventionFiche;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.engagement.convention.VersementSaisie;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.time.LocalDate;

/** Records that the first share was paid: when, how much, by which order. */
class VersementDialog extends Dialog {

    private final Formulaire<VersementSaisie> formulaire = new Formulaire<>(VersementSaisie.class);

    VersementDialog(ConventionFiche convention, ConventionService service, LocalDate aujourdhui, Runnable ensuite) {
        setHeaderTitle("Enregistrer le premier versement de la convention " + convention.reference());
        setWidth("34rem");
        var le = formulaire.lier(Champs.date("Versé le", PlageDates.FAIT, aujourdhui), VersementSaisie::le);
        le.setRequiredIndicatorVisible(true);
        le.setMin(convention.signeeLe());
        le.setMax(aujourdhui);
        var montant = formulaire.lier(
                new BigDecimalField("Montant versé"),
                VersementSaisie::montant,
                valeur -> valeur == null ? null : Montant.de(valeur),
                euros -> euros == null ? null : euros.valeur());
        montant.setRequiredIndicatorVisible(true);
        montant.setSuffixComponent(new Div("€"));
        montant.setHelperText("La première moitié est de " + convention.premierVersement() + ".");
        var reference = formulaire.lier(new TextField("Référence"), VersementSaisie::reference);
        reference.setRequiredIndicatorVisible(true);
        reference.setMaxLength(Bornes.NOM);
        reference.setHelperText("Celle du mandat ou de l’avis de paiement.");
        var remarque = formulaire.lier(new TextArea("Remarque"), VersementSaisie::remarque);
        remarque.setMaxLength(Bornes.MOTIF);
        remarque.setHelperText("Obligatoire si le montant dépasse la première moitié.");
        formulaire.afficher(new VersementSaisie(
                convention.id(), convention.version(), null, convention.premierVersement(), "", ""));
        var champs = new Div(le, montant, reference, remarque);
        champs.addClassName("complements-champs");
        add(champs);
        var enregistrer = new Button("Enregistrer le versement", clic -> {
            if (formulaire.enregistrer(service::verser)) {
                close();
                Messages.succes("Le premier versement est enregistré.");
                ensuite.run();
            }
        });
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }
}
