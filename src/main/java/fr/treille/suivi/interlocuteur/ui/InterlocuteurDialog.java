package fr.treille.suivi.interlocuteur.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.suivi.interlocuteur.InterlocuteurFiche;
import fr.treille.suivi.interlocuteur.InterlocuteurSaisie;
import fr.treille.suivi.interlocuteur.InterlocuteurService;
import fr.treille.suivi.interlocuteur.RoleInterlocuteur;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contact of a grappe: adds, changes or takes away. */
class InterlocuteurDialog extends Dialog {

    private final long grappeId;
    private final @Nullable InterlocuteurFiche fiche;
    private final InterlocuteurService service;
    private final Runnable ensuite;
    private final Select<RoleInterlocuteur> role = new Select<>();
    private final Select<String> civilite = new Select<>();
    private final TextField prenom = texte("Prénom", Bornes.NOM);
    private final TextField nom = texte("Nom", Bornes.NOM);
    private final TextField fonction = texte("Fonction", Bornes.TITRE);
    private final TextField organisation = texte("Organisation", Bornes.TITRE);
    private final EmailField courriel = new EmailField("Courriel");
    private final TextField telephone = texte("Téléphone", Bornes.TELEPHONE);
    private final DatePicker du;
    private final DatePicker au;
    private final TextArea note = new TextArea("Note");

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
        this.du = Champs.date("Depuis le", aujourdhui);
        this.au = Champs.date("Jusqu’au", aujourdhui);
        setHeaderTitle(fiche == null ? "Ajouter un interlocuteur" : "Modifier " + fiche.nomComplet());
        setWidth("min(46rem, 94vw)");
        role.setLabel("Rôle");
        role.setItems(RoleInterlocuteur.values());
        role.setItemLabelGenerator(RoleInterlocuteur::libelle);
        role.setValue(RoleInterlocuteur.CHEF_PROJET);
        civilite.setLabel("Civilité");
        civilite.setItems("", "Madame", "Monsieur");
        civilite.setItemLabelGenerator(valeur -> valeur.isEmpty() ? "—" : valeur);
        civilite.setValue("");
        nom.setRequiredIndicatorVisible(true);
        courriel.setMaxLength(Bornes.COURRIEL);
        // the component's own rule is looser than ours: one message, ours
        courriel.setManualValidation(true);
        note.setMaxLength(Bornes.NOTE);
        note.addClassName("interlocuteur-large");
        var champs = new Div(role, organisation, civilite, prenom, nom, fonction, courriel, telephone, du, au, note);
        champs.addClassName("interlocuteur-champs");
        add(champs);
        if (fiche != null) {
            montrer(fiche.saisie());
            var supprimer = new Button("Supprimer", clic -> supprimer(fiche));
            supprimer.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            getFooter().add(supprimer);
        }
        var enregistrer = new Button(fiche == null ? "Ajouter" : "Enregistrer", clic -> enregistrer());
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private static TextField texte(String libelle, int maximum) {
        var champ = new TextField(libelle);
        champ.setMaxLength(maximum);
        return champ;
    }

    private void montrer(InterlocuteurSaisie saisie) {
        role.setValue(saisie.role());
        civilite.setValue(saisie.civilite());
        prenom.setValue(saisie.prenom());
        nom.setValue(saisie.nom());
        fonction.setValue(saisie.fonction());
        organisation.setValue(saisie.organisation());
        courriel.setValue(saisie.courriel());
        telephone.setValue(saisie.telephone());
        du.setValue(saisie.du());
        au.setValue(saisie.au());
        note.setValue(saisie.note());
    }

    private InterlocuteurSaisie saisie() {
        return new InterlocuteurSaisie(
                role.getValue(),
                civilite.getValue(),
                nom.getValue(),
                prenom.getValue(),
                fonction.getValue(),
                organisation.getValue(),
                courriel.getValue(),
                telephone.getValue(),
                du.getValue(),
                au.getValue(),
                note.getValue());
    }

    private Map<String, HasValidation> champs() {
        return Map.of("role", role, "nom", nom, "courriel", courriel, "au", au);
    }

    private void enregistrer() {
        finir(
                () -> {
                    if (fiche == null) {
                        service.ajouter(grappeId, saisie());
                    } else {
                        service.modifier(fiche.id(), fiche.version(), saisie());
                    }
                },
                saisie().nomComplet() + " est dans l’annuaire de la grappe.");
    }

    private void supprimer(InterlocuteurFiche laquelle) {
        Messages.confirmer(
                "Supprimer " + laquelle.nomComplet() + " de l’annuaire\u00A0?",
                List.of(
                        "La personne sort aussi des comités.",
                        "Si elle a seulement quitté le projet, donnez-lui plutôt une date de fin."),
                "Supprimer",
                () -> finir(
                        () -> service.supprimer(laquelle.id(), laquelle.version()),
                        laquelle.nomComplet() + " n’est plus dans l’annuaire."));
    }

    private void finir(Runnable geste, String succes) {
        if (Refuses.essayer(champs(), geste)) {
            close();
            Messages.succes(succes);
            ensuite.run();
        }
    }
}
