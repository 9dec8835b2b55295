package fr.treille.socle.territoire.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Composante;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.territoire.ActeSigne;
import fr.treille.socle.territoire.SignataireLigne;
import fr.treille.socle.territoire.SignataireSaisie;
import fr.treille.socle.territoire.SignataireService;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds or corrects somebody who signs. */
class SignataireDialog extends Dialog {

    private final Formulaire<SignataireSaisie> formulaire = new Formulaire<>(SignataireSaisie.class);

    /** @param ligne null to add */
    SignataireDialog(
            SignataireService service, @Nullable SignataireLigne ligne, LocalDate aujourdhui, Runnable ensuite) {
        setHeaderTitle(ligne == null ? "Ajouter un signataire" : "Modifier " + ligne.nomComplet());
        setWidth("40rem");
        var civilite = formulaire.lier(
                new Select<String>(),
                SignataireSaisie::civilite,
                choisie -> choisie == null ? "" : choisie,
                dite -> dite == null || dite.isEmpty() ? null : dite);
        civilite.setLabel("Civilité");
        civilite.setItems("Madame", "Monsieur");
        civilite.setEmptySelectionAllowed(true);
        var prenom = texte("Prénom", Bornes.NOM, SignataireSaisie::prenom);
        var nom = texte("Nom", Bornes.NOM, SignataireSaisie::nom);
        nom.setRequiredIndicatorVisible(true);
        var qualite = texte("Qualité", Bornes.QUALITE, SignataireSaisie::qualite);
        qualite.setRequiredIndicatorVisible(true);
        qualite.setHelperText("Imprimée au-dessus de la signature\u00A0: «\u00A0La directrice générale\u00A0»");
        var directeurGeneral = formulaire.lier(
                new Checkbox("Dirige l’agence (directrice ou directeur général, même par intérim)"),
                SignataireSaisie::directeurGeneral);
        directeurGeneral.setHelperText(
                "Sinon, ses documents portent «\u00A0Pour le directeur général et par délégation,\u00A0» et la décision ci-dessous");
        var actes = formulaire.lier(new CheckboxGroup<ActeSigne>("Peut signer"), SignataireSaisie::actes);
        actes.setItems(ActeSigne.values());
        actes.setItemLabelGenerator(ActeSigne::libelle);
        actes.setRequiredIndicatorVisible(true);
        var delegation = texte("Décision de délégation", Bornes.LIBELLE, SignataireSaisie::delegation);
        delegation.setRequiredIndicatorVisible(true);
        delegation.setHelperText(
                "Sa référence et sa date, ou l’acte de nomination\u00A0: «\u00A0décision n° 2025-0117 du 3 mars 2025\u00A0»");
        var du = formulaire.lier(Champs.date("Premier jour", PlageDates.DELEGATION, aujourdhui), SignataireSaisie::du);
        du.setRequiredIndicatorVisible(true);
        var au = formulaire.lier(Champs.date("Dernier jour", PlageDates.DELEGATION, aujourdhui), SignataireSaisie::au);
        au.setHelperText("Vide\u00A0: sans fin prévue");
        formulaire.afficher(
                ligne == null
                        ? new SignataireSaisie("", "", "", "", false, Set.of(), "", aujourdhui, null)
                        : new SignataireSaisie(
                                ligne.civilite(),
                                ligne.prenom(),
                                ligne.nom(),
                                ligne.qualite(),
                                ligne.directeurGeneral(),
                                ligne.actes(),
                                ligne.delegation(),
                                ligne.du(),
                                ligne.au()));
        var champs = new FormLayout(civilite, prenom, nom, qualite, directeurGeneral, actes, delegation, du, au);
        champs.setColspan(qualite, 2);
        champs.setColspan(directeurGeneral, 2);
        champs.setColspan(delegation, 2);
        champs.setColspan(actes, 2);
        add(champs);
        if (ligne != null) {
            add(new Paragraph("Les documents déjà archivés gardent la signature qu’ils portent."));
        }
        var enregistrer = new Button(ligne == null ? "Ajouter" : "Enregistrer", clic -> {
            if (formulaire.enregistrer(saisie -> {
                if (ligne == null) {
                    service.ajouter(saisie);
                } else {
                    service.modifier(ligne.id(), ligne.version(), saisie);
                }
            })) {
                close();
                Messages.succes("La délégation est enregistrée.");
                ensuite.run();
            }
        });
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private TextField texte(String libelle, int longueur, Composante<SignataireSaisie, String> composante) {
        var texte = formulaire.lier(new TextField(libelle), composante);
        texte.setMaxLength(longueur);
        return texte;
    }
}
