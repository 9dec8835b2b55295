package fr.treille.socle.compte.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.port.RegionDuMenu;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.compte.CompteService;
import fr.treille.socle.compte.InvitationSaisie;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import java.util.ArrayList;
import java.util.List;

/** Invites somebody: who they are, where to write, and the role. */
class InviterDialog extends Dialog {

    private final Select<String> civilite = new Select<>();
    private final TextField prenom = new TextField("Prénom");
    private final TextField nom = new TextField("Nom");
    private final TextField fonction = new TextField("Fonction");
    private final EmailField courriel = new EmailField("Adresse électronique");
    private final Select<Role> role = new Select<>();

    private final Select<RegionDuMenu.Choix> region = new Select<>();

    /** @param regions those of which the reader chooses the account's, none for theirs alone */
    InviterDialog(CompteService comptes, List<RegionDuMenu.Choix> regions, Runnable suite) {
        setHeaderTitle("Inviter une personne");
        setWidth("42rem");
        civilite.setLabel("Civilité");
        civilite.setItems("Madame", "Monsieur");
        civilite.setEmptySelectionAllowed(true);
        role.setLabel("Rôle");
        role.setItems(AgentConnecte.courant().role().donne().stream().sorted().toList());
        role.setItemLabelGenerator(Role::libelle);
        role.setRequiredIndicatorVisible(true);
        var choix = new ArrayList<>(regions);
        choix.add(new RegionDuMenu.Choix("", "Toute l’installation"));
        region.setLabel("Région");
        region.setItems(choix);
        region.setItemLabelGenerator(RegionDuMenu.Choix::nom);
        choix.stream()
                .filter(proposee ->
                        proposee.code().equals(AgentConnecte.courant().regionCode()))
                .findFirst()
                .ifPresent(region::setValue);
        region.setVisible(!regions.isEmpty());
        prenom.setMaxLength(Bornes.NOM);
        nom.setMaxLength(Bornes.NOM);
        nom.setRequiredIndicatorVisible(true);
        fonction.setMaxLength(Bornes.TITRE);
        courriel.setMaxLength(Bornes.COURRIEL);
        courriel.setRequiredIndicatorVisible(true);
        courriel.setManualValidation(true);
        add(
                new Paragraph(
                        "Un courriel lui donne le lien par lequel entrer. S’il sert à choisir un mot de passe, il est valable 72 heures et"
                                + " une seule fois."),
                new FormLayout(civilite, prenom, nom, fonction, courriel, role, region));
        var inviter = new Button("Envoyer l’invitation", clic -> inviter(comptes, suite));
        inviter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), inviter);
    }

    private void inviter(CompteService comptes, Runnable suite) {
        List.of(prenom, nom, fonction).forEach(champ -> champ.setInvalid(false));
        courriel.setInvalid(false);
        role.setInvalid(role.getValue() == null);
        role.setErrorMessage("Le rôle est obligatoire.");
        if (role.getValue() == null) {
            return;
        }
        try {
            comptes.inviter(new InvitationSaisie(
                    civilite.getValue(),
                    prenom.getValue(),
                    nom.getValue(),
                    fonction.getValue(),
                    courriel.getValue(),
                    role.getValue(),
                    region.isVisible() ? region.getValue().code() : null));
        } catch (Refus refus) {
            refuser(refus);
            return;
        }
        Messages.succes("L’invitation est envoyée à " + courriel.getValue() + ".");
        close();
        suite.run();
    }

    private void refuser(Refus refus) {
        HasValidation faux = switch (refus.champ().orElse("")) {
            case "prenom" -> prenom;
            case "nom" -> nom;
            case "fonction" -> fonction;
            case "courriel" -> courriel;
            default -> null;
        };
        if (faux == null) {
            Messages.erreur(refus.message());
        } else {
            faux.setErrorMessage(refus.message());
            faux.setInvalid(true);
        }
    }
}
