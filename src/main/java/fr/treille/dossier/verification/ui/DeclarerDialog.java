package fr.treille.dossier.verification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.verification.redondance.Aide;
import fr.treille.dossier.verification.redondance.DeclarationSaisie;
import fr.treille.dossier.verification.redondance.Place;
import fr.treille.dossier.verification.redondance.RedondanceService;
import fr.treille.referentiel.segur.SolutionSegur;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Declares of ESSMS the DUI that they have, chosen in the list or typed, and other money for the same operation. */
class DeclarerDialog extends Dialog {

    private final Formulaire<DeclarationSaisie> formulaire = new Formulaire<>(DeclarationSaisie.class);

    DeclarerDialog(
            RedondanceService service,
            List<SolutionSegur> liste,
            GrappeFiche grappe,
            List<Place> places,
            Runnable ensuite) {
        setHeaderTitle("Ce que des ESSMS déclarent");
        setWidth("40rem");
        Map<String, Place> parFiness = places.stream().collect(Collectors.toMap(Place::finess, place -> place));
        var essms = formulaire.lier(new ChampChoixMultiple<String>("ESSMS"), DeclarationSaisie::finess);
        Champs.proposer(essms, places.stream().map(Place::finess).toList());
        essms.setItemLabelGenerator(finess -> enClair(parFiness, finess));
        essms.setRequiredIndicatorVisible(true);
        essms.setWidthFull();
        var dui = formulaire.lier(new TextField("DUI en place"), DeclarationSaisie::dui);
        dui.setMaxLength(Bornes.PRODUIT);
        dui.setWidthFull();
        dui.setHelperText("Vide pour un ESSMS qui n’en a pas");
        var choix = new ChampChoix<SolutionSegur>("Le choisir dans la liste des solutions référencées");
        Champs.proposer(choix, liste);
        choix.setItemLabelGenerator(SolutionSegur::libelle);
        choix.setVisible(!liste.isEmpty());
        choix.setWidthFull();
        choix.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                dui.setValue(change.getValue().nom());
            }
        });
        var version = formulaire.lier(new Select<Boolean>(), DeclarationSaisie::versionSegur);
        version.setLabel("Version Ségur installée");
        version.setEmptySelectionAllowed(true);
        version.setEmptySelectionCaption("Non déclaré");
        version.setItems(true, false);
        version.setItemLabelGenerator(oui -> oui == null ? "Non déclaré" : oui ? "Oui" : "Non");
        var aide = formulaire.lier(new Select<Aide>(), DeclarationSaisie::aide);
        aide.setLabel("Autre aide pour la même opération");
        aide.setEmptySelectionAllowed(true);
        aide.setEmptySelectionCaption("Aucune");
        aide.setItems(Aide.values());
        aide.setItemLabelGenerator(une -> une == null ? "Aucune" : une.libelle());
        var objet = formulaire.lier(new TextArea("Ce qu’elle paie"), DeclarationSaisie::aideObjet);
        objet.setMaxLength(Bornes.MOTIF);
        objet.setWidthFull();
        objet.setVisible(false);
        aide.addValueChangeListener(change -> objet.setVisible(change.getValue() != null));
        formulaire.afficher(new DeclarationSaisie(grappe.id(), Set.of(), "", null, null, ""));
        var bouton = new Button("Enregistrer", clic -> {
            if (formulaire.enregistrer(service::declarer)) {
                close();
                Messages.succes("La déclaration est enregistrée.");
                ensuite.run();
            }
        });
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph("Cette déclaration remplace celle que les ESSMS choisis ont déjà."),
                essms,
                choix,
                dui,
                version,
                aide,
                objet);
        getFooter().add(new Button("Annuler", clic -> close()), bouton);
    }

    /** With what is declared already: somebody who declares again sees what is replaced. */
    private static String enClair(Map<String, Place> parFiness, String finess) {
        var place = parFiness.get(finess);
        return place == null
                ? finess
                : place.nom() + " (" + finess + ")" + (place.dui().isEmpty() ? "" : ", " + place.dui());
    }
}
