package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.etablissement.eligibilite.CategorieEligible;
import fr.treille.referentiel.etablissement.eligibilite.CorrectionSaisie;
import fr.treille.referentiel.etablissement.eligibilite.Eligibilite;
import fr.treille.referentiel.etablissement.eligibilite.EligibiliteService;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;

/** Reads a category otherwise in the région, with the text and the motive. */
class CorrectionDialog extends Dialog {

    private final Formulaire<CorrectionSaisie> formulaire = new Formulaire<>(CorrectionSaisie.class);

    CorrectionDialog(EligibiliteService service, CategorieEligible categorie, Runnable ensuite) {
        setHeaderTitle("Lecture de la région\u00A0: " + categorie.libelle() + " (" + categorie.code() + ")");
        setWidth("36rem");
        var choix = formulaire.lier(
                new RadioButtonGroup<Eligibilite>("Ses établissements sont", Eligibilite.values()),
                CorrectionSaisie::eligibilite);
        choix.setItemLabelGenerator(Eligibilite::libelle);
        choix.setRequiredIndicatorVisible(true);
        var secteur = formulaire.lier(new Select<Secteur>(), CorrectionSaisie::secteur);
        secteur.setLabel("Secteur");
        secteur.setItems(Secteur.values());
        secteur.setItemLabelGenerator(
                lu -> lu == null ? "Aucun secteur du programme" : lu.name() + ", " + lu.libelle());
        if (categorie.secteurLivre() == null) {
            secteur.setEmptySelectionAllowed(true);
            secteur.setEmptySelectionCaption("Aucun secteur du programme");
        }
        secteur.setWidthFull();
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
                categorie.secteur(),
                categorie.reference(),
                categorie.motif()));
        var effets = new UnorderedList(
                new ListItem(
                        "Livrée\u00A0: " + Lettres.minuscule(categorie.livree().libelle()) + ", "
                                + (categorie.secteurLivre() == null
                                        ? "sans secteur"
                                        : "secteur " + categorie.secteurLivre().name())
                                + "."),
                new ListItem("Concerne les " + categorie.etablissements() + " établissements de la région dans cette"
                        + " catégorie\u00A0: leur entrée dans une grappe, la taille de leur organisme, et selon leur secteur"
                        + " la fenêtre, le couloir de leur solution et le financement des grappes."),
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
        add(choix, secteur, reference, motif, effets);
        getFooter().add(new Button("Annuler", clic -> close()), bouton);
    }
}
