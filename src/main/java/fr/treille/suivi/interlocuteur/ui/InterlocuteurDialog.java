package fr.treille.suivi.interlocuteur.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Composante;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.ChampTelephone;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.suivi.interlocuteur.InterlocuteurFiche;
import fr.treille.suivi.interlocuteur.InterlocuteurSaisie;
import fr.treille.suivi.interlocuteur.InterlocuteurService;
import fr.treille.suivi.interlocuteur.RoleInterlocuteur;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact of a grappe: adds, changes or takes away. */
class InterlocuteurDialog extends Dialog {

    private static final InterlocuteurSaisie NOUVEAU =
            new InterlocuteurSaisie(RoleInterlocuteur.CHEF_PROJET, "", "", "", "", "", "", "", null, null, "");

    private final long grappeId;
    private final @Nullable InterlocuteurFiche fiche;
    private final InterlocuteurService service;
    private final Runnable ensuite;
    private final Formulaire<InterlocuteurSaisie> formulaire = new Formulaire<>(InterlocuteurSaisie.class);

    /** @param fiche the one to change, null for a new one */
    InterlocuteurDialog(
            long grappeId,
            @Nullable InterlocuteurFiche fiche,
            InterlocuteurService service,
            LocalDate aujourdhui,
            Runnable ensuite) {
        this.grappeId = grappeId;
        this.fiche = fiche;
        this.service = service;
        this.ensuite = ensuite;
        setHeaderTitle(fiche == null ? "Ajouter un interlocuteur" : "Modifier " + fiche.nomComplet());
        setWidth("min(46rem, 94vw)");
        var role = formulaire.lier(new Select<RoleInterlocuteur>(), InterlocuteurSaisie::role);
        role.setLabel("Rôle");
        role.setItems(RoleInterlocuteur.values());
        role.setItemLabelGenerator(RoleInterlocuteur::libelle);
        var civilite = formulaire.lier(new Select<String>(), InterlocuteurSaisie::civilite);
        civilite.setLabel("Civilité");
        civilite.setItems("", "Madame", "Monsieur");
        civilite.setItemLabelGenerator(valeur -> valeur.isEmpty() ? "—" : valeur);
        var prenom = texte("Prénom", Bornes.NOM, InterlocuteurSaisie::prenom);
        var nom = texte("Nom", Bornes.NOM, InterlocuteurSaisie::nom);
        nom.setRequiredIndicatorVisible(true);
        var fonction = texte("Fonction", Bornes.TITRE, InterlocuteurSaisie::fonction);
        var organisation = texte("Organisation", Bornes.TITRE, InterlocuteurSaisie::organisation);
        var courriel = formulaire.lier(new EmailField("Courriel"), InterlocuteurSaisie::courriel);
        courriel.setMaxLength(Bornes.COURRIEL);
        var telephone = formulaire.lier(new ChampTelephone("Téléphone"), InterlocuteurSaisie::telephone);
        var du = formulaire.lier(Champs.date("Depuis le", PlageDates.FONCTION, aujourdhui), InterlocuteurSaisie::du);
        var au = formulaire.lier(Champs.date("Jusqu’au", PlageDates.FONCTION, aujourdhui), InterlocuteurSaisie::au);
        var note = formulaire.lier(new TextArea("Note"), InterlocuteurSaisie::note);
        note.setMaxLength(Bornes.NOTE);
        note.addClassName("interlocuteur-large");
        formulaire.afficher(fiche == null ? NOUVEAU : fiche.saisie());
        var champs = new Div(role, organisation, civilite, prenom, nom, fonction, courriel, telephone, du, au, note);
        champs.addClassName("interlocuteur-champs");
        add(champs);
        if (fiche != null) {
            var supprimer = new Button("Supprimer", clic -> supprimer(fiche));
            supprimer.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            getFooter().add(supprimer);
        }
        var enregistrer = new Button(fiche == null ? "Ajouter" : "Enregistrer", clic -> enregistrer());
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private TextField texte(String libelle, int maximum, Composante<InterlocuteurSaisie, String> composante) {
        var champ = formulaire.lier(new TextField(libelle), composante);
        champ.setMaxLength(maximum);
        return champ;
    }

    private void enregistrer() {
        var nom = formulaire.obtenir(saisie -> {
            if (fiche == null) {
                service.ajouter(grappeId, saisie);
            } else {
                service.modifier(fiche.id(), fiche.version(), saisie);
            }
            return saisie.nomComplet();
        });
        nom.ifPresent(qui -> finir(qui + " est dans l’annuaire de la grappe."));
    }

    private void supprimer(InterlocuteurFiche laquelle) {
        Messages.confirmer(
                "Supprimer " + laquelle.nomComplet() + " de l’annuaire\u00A0?",
                List.of(
                        "La personne sort aussi des comités.",
                        "Si elle a seulement quitté le projet, donnez-lui plutôt une date de fin."),
                "Supprimer",
                () -> {
                    if (formulaire.essayer(() -> service.supprimer(laquelle.id(), laquelle.version()))) {
                        finir(laquelle.nomComplet() + " n’est plus dans l’annuaire.");
                    }
                });
    }

    private void finir(String succes) {
        close();
        Messages.succes(succes);
        ensuite.run();
    }
}
