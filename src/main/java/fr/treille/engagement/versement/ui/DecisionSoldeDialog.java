package fr.treille.engagement.versement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.engagement.versement.DecisionSoldeSaisie;
import fr.treille.engagement.versement.DecisionSoldeService;
import fr.treille.engagement.versement.SensSolde;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;

/** Decides of a balance: all of it once the conditions are met, a part or nothing with a motive. */
class DecisionSoldeDialog extends Dialog {

    private final Formulaire<DecisionSoldeSaisie> formulaire = new Formulaire<>(DecisionSoldeSaisie.class);

    DecisionSoldeDialog(long grappe, DecisionSoldeService service, Runnable ensuite) {
        setHeaderTitle("Statuer sur le solde");
        setWidth("36rem");
        var sens = new RadioButtonGroup<SensSolde>("Décision");
        sens.setItems(SensSolde.values());
        sens.setItemLabelGenerator(SensSolde::verbe);
        sens.setRequiredIndicatorVisible(true);
        formulaire.lier(sens, DecisionSoldeSaisie::sens);
        var montant = formulaire.lier(
                Champs.euros("Montant libéré"),
                DecisionSoldeSaisie::montant,
                valeur -> valeur == null ? null : Montant.de(valeur),
                euros -> euros == null ? null : euros.valeur());
        var reste = service.reste(grappe);
        montant.setHelperText("Le solde est de " + reste + ".");
        montant.setVisible(false);
        montant.setRequiredIndicatorVisible(true);
        var motif = formulaire.lier(new TextArea("Motif"), DecisionSoldeSaisie::motif);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setHelperText("Obligatoire pour une part ou un refus.");
        sens.addValueChangeListener(choix -> {
            montant.setVisible(choix.getValue() == SensSolde.EN_PARTIE);
            motif.setRequiredIndicatorVisible(choix.getValue() != SensSolde.LIBERE);
        });
        formulaire.afficher(new DecisionSoldeSaisie(grappe, null, null, ""));
        var champs = new Div(sens, montant, motif);
        champs.addClassName("complements-champs");
        var decider = new Button("Enregistrer la décision", clic -> {
            if (formulaire.enregistrer(service::decider)) {
                close();
                Messages.succes("La décision sur le solde est enregistrée.");
                ensuite.run();
            }
        });
        decider.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph("Ce qui est libéré ici peut être versé\u00A0; le versement se fait hors de Treille."),
                champs);
        getFooter().add(new Button("Annuler", clic -> close()), decider);
    }
}
