package fr.treille.socle.territoire.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.territoire.ActeSigne;
import fr.treille.socle.territoire.SignataireLigne;
import fr.treille.socle.territoire.SignataireSaisie;
import fr.treille.socle.territoire.SignataireService;
import java.time.LocalDate;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Adds or corrects somebody who signs. */
class SignataireDialog extends Dialog {

    private final Formulaire champs = new Formulaire();
    private final Select<String> civilite = new Select<>();
    private final TextField prenom = texte("prenom", "Prénom", Bornes.NOM, false);
    private final TextField nom = texte("nom", "Nom", Bornes.NOM, true);
    private final TextField qualite = texte("qualite", "Qualité", Bornes.QUALITE, true);
    private final CheckboxGroup<ActeSigne> actes = champs.champ("actes", new CheckboxGroup<>("Peut signer"));
    private final TextField delegation = texte("delegation", "Décision de délégation", Bornes.LIBELLE, true);
    private final DatePicker du;
    private final DatePicker au;

    /** @param ligne null to add */
    SignataireDialog(
            SignataireService service, @Nullable SignataireLigne ligne, LocalDate aujourdhui, Runnable ensuite) {
        setHeaderTitle(ligne == null ? "Ajouter un signataire" : "Modifier " + ligne.nomComplet());
        setWidth("40rem");
        civilite.setLabel("Civilité");
        civilite.setItems("Madame", "Monsieur");
        civilite.setEmptySelectionAllowed(true);
        qualite.setHelperText("Imprimée au-dessus de la signature\u00A0: «\u00A0La directrice générale\u00A0»");
        delegation.setHelperText("Sa référence et sa date, ou l’acte de nomination");
        actes.setItems(ActeSigne.values());
        actes.setItemLabelGenerator(ActeSigne::libelle);
        actes.setRequiredIndicatorVisible(true);
        du = champs.champ("du", Champs.date("Premier jour", aujourdhui));
        du.setRequiredIndicatorVisible(true);
        au = champs.champ("au", Champs.date("Dernier jour", aujourdhui));
        au.setHelperText("Vide\u00A0: sans fin prévue");
        if (ligne == null) {
            du.setValue(aujourdhui);
        } else {
            civilite.setValue(ligne.civilite().isEmpty() ? null : ligne.civilite());
            prenom.setValue(ligne.prenom());
            nom.setValue(ligne.nom());
            qualite.setValue(ligne.qualite());
            actes.setValue(ligne.actes());
            delegation.setValue(ligne.delegation());
            du.setValue(ligne.du());
            au.setValue(ligne.au());
        }
        var formulaire = new FormLayout(civilite, prenom, nom, qualite, actes, delegation, du, au);
        formulaire.setColspan(qualite, 2);
        formulaire.setColspan(delegation, 2);
        formulaire.setColspan(actes, 2);
        add(formulaire);
        if (ligne != null) {
            add(new Paragraph("Les documents déjà archivés gardent la signature qu’ils portent."));
        }
        var enregistrer = new Button(ligne == null ? "Ajouter" : "Enregistrer", clic -> {
            if (champs.faire(() -> enregistrer(service, ligne))) {
                close();
                Messages.succes("La délégation est enregistrée.");
                ensuite.run();
            }
        });
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private TextField texte(String champ, String libelle, int longueur, boolean obligatoire) {
        var texte = champs.champ(champ, new TextField(libelle));
        texte.setMaxLength(longueur);
        texte.setRequiredIndicatorVisible(obligatoire);
        texte.setManualValidation(true);
        return texte;
    }

    private void enregistrer(SignataireService service, @Nullable SignataireLigne ligne) {
        var choisis = EnumSet.noneOf(ActeSigne.class);
        choisis.addAll(actes.getValue());
        var saisie = new SignataireSaisie(
                civilite.getValue() == null ? "" : civilite.getValue(),
                prenom.getValue(),
                nom.getValue(),
                qualite.getValue(),
                choisis,
                delegation.getValue(),
                du.getValue(),
                au.getValue());
        if (ligne == null) {
            service.ajouter(saisie);
        } else {
            service.modifier(ligne.id(), ligne.version(), saisie);
        }
    }
}
