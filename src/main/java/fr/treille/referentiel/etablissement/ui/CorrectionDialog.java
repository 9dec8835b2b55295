package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.referentiel.etablissement.eligibilite.CategorieEligible;
import fr.treille.referentiel.etablissement.eligibilite.CorrectionSaisie;
import fr.treille.referentiel.etablissement.eligibilite.Eligibilite;
import fr.treille.referentiel.etablissement.eligibilite.EligibiliteService;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;

/** Reads a category otherwise in the région, with the text and the motive. */
class CorrectionDialog extends Dialog {

    private final Formulaire<CorrectionSaisie> formulaire = new Formulaire<>(CorrectionSaisie.class);

    CorrectionDialog(EligibiliteService service, CategorieEligible categorie, Runnable ensuite) {
        setHeaderTitle("Éligibilité\u00A0: " + categorie.libelle() + " (" + categorie.code() + ")");
        setWidth("36rem");
        var choix = formulaire.lier(
                new RadioButtonGroup<Eligibilite>("Ses établissements sont", Eligibilite.values()),
                CorrectionSaisie::eligibilite);
        choix.setItemLabelGenerator(Eligibilite::libelle);
        choix.setRequiredIndicatorVisible(true);
        var reference = formulaire.lier(new TextField("Référence"), CorrectionSaisie::reference);
        reference.setHelperText("Le texte qui le dit, «\u00A0CASF, art. L.\u00A0312-1, I, 6°\u00A0».");
        reference.setRequiredIndicatorVisible(true);
        reference.setMaxLength(Bornes.TITRE);
        reference.setWidthFull();
        var motif = formulaire.lier(new TextArea("Motif"), CorrectionSaisie::motif);
        motif.setRequiredIndicatorVisible(true);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setWidthFull();
        formulaire.afficher(new CorrectionSaisie(
                categorie.code(),
                categorie.version(),
                categorie.eligibilite(),
                categorie.reference(),
                categorie.motif()));
        var effets = new UnorderedList(
                new ListItem(
                        "Livrée\u00A0: " + categorie.livree().libelle().toLowerCase(java.util.Locale.FRENCH) + "."),
                new ListItem("Concerne les " + categorie.etablissements() + " établissements de la région dans cette"
                        + " catégorie\u00A0: leur entrée dans une grappe, et la taille de leur organisme."),
                new ListItem("Ceux qui sont déjà dans une grappe y restent, signalés."));
        effets.addClassName("grappe-effets");
        var bouton = new Button("Enregistrer la correction", clic -> {
            if (formulaire.enregistrer(service::corriger)) {
                close();
                Messages.succes("La catégorie est corrigée pour la région.");
                ensuite.run();
            }
        });
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(choix, reference, motif, effets);
        getFooter().add(new Button("Annuler", clic -> close()), bouton);
    }
}
