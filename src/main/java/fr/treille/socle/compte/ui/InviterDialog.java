package fr.treille.socle.compte.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.port.RegionDuMenu;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.compte.CompteService;
import fr.treille.socle.compte.InvitationSaisie;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import java.util.ArrayList;
import java.util.List;

/** Invites somebody: who they are, where to write, and the role. */
class InviterDialog extends Dialog {

    private final Formulaire<InvitationSaisie> formulaire = new Formulaire<>(InvitationSaisie.class);

    /** @param regions those of which the reader chooses the account's, none for theirs alone */
    InviterDialog(CompteService comptes, List<RegionDuMenu.Choix> regions, Runnable suite) {
        setHeaderTitle("Inviter une personne");
        setWidth("42rem");
        var civilite = formulaire.lier(new Select<String>(), InvitationSaisie::civilite);
        civilite.setLabel("Civilité");
        civilite.setItems("Madame", "Monsieur");
        civilite.setEmptySelectionAllowed(true);
        var prenom = formulaire.lier(new TextField("Prénom"), InvitationSaisie::prenom);
        prenom.setMaxLength(Bornes.NOM);
        var nom = formulaire.lier(new TextField("Nom"), InvitationSaisie::nom);
        nom.setMaxLength(Bornes.NOM);
        nom.setRequiredIndicatorVisible(true);
        var fonction = formulaire.lier(new TextField("Fonction"), InvitationSaisie::fonction);
        fonction.setMaxLength(Bornes.TITRE);
        var courriel = formulaire.lier(new EmailField("Adresse électronique"), InvitationSaisie::courriel);
        courriel.setMaxLength(Bornes.COURRIEL);
        courriel.setRequiredIndicatorVisible(true);
        var role = formulaire.lier(new Select<Role>(), InvitationSaisie::role);
        role.setLabel("Rôle");
        role.setItems(AgentConnecte.courant().role().donne().stream().sorted().toList());
        role.setItemLabelGenerator(Role::libelle);
        formulaire.exiger(InvitationSaisie::role, "Le rôle est obligatoire.");
        var region = formulaire.lier(
                region(regions),
                InvitationSaisie::regionCode,
                choisie -> regions.isEmpty() || choisie == null ? null : choisie.code(),
                code -> choix(regions).stream()
                        .filter(proposee -> proposee.code().equals(code))
                        .findFirst()
                        .orElse(null));
        add(
                new Paragraph(
                        "Un courriel lui donne le lien par lequel entrer. S’il sert à choisir un mot de passe, il est valable 72 heures et"
                                + " une seule fois."),
                new FormLayout(civilite, prenom, nom, fonction, courriel, role, region));
        var inviter = new Button("Envoyer l’invitation", clic -> inviter(comptes, suite));
        inviter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), inviter);
    }

    private static List<RegionDuMenu.Choix> choix(List<RegionDuMenu.Choix> regions) {
        var choix = new ArrayList<>(regions);
        choix.add(new RegionDuMenu.Choix("", "Toute l’installation"));
        return choix;
    }

    private static Select<RegionDuMenu.Choix> region(List<RegionDuMenu.Choix> regions) {
        var region = new Select<RegionDuMenu.Choix>();
        region.setLabel("Région");
        region.setItems(choix(regions));
        region.setItemLabelGenerator(RegionDuMenu.Choix::nom);
        region.setVisible(!regions.isEmpty());
        return region;
    }

    private void inviter(CompteService comptes, Runnable suite) {
        formulaire
                .obtenir(saisie -> {
                    comptes.inviter(saisie);
                    return saisie.courriel();
                })
                .ifPresent(adresse -> {
                    Messages.succes("L’invitation est envoyée à " + adresse + ".");
                    close();
                    suite.run();
                });
    }
}
