package fr.treille.suivi.interlocuteur.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.suivi.interlocuteur.Comite;
import fr.treille.suivi.interlocuteur.ComiteService;
import fr.treille.suivi.interlocuteur.SeanceFiche;
import fr.treille.suivi.interlocuteur.SeanceSaisie;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A session of a committee: its day, its place, what it is about. */
class SeanceDialog extends Dialog {

    private final Formulaire<SeanceSaisie> formulaire = new Formulaire<>(SeanceSaisie.class);
    private final Runnable ensuite;

    /** @param seance the one to change, null for a new one */
    SeanceDialog(
            long grappeId,
            Comite comite,
            @Nullable SeanceFiche seance,
            ComiteService service,
            LocalDate aujourdhui,
            Runnable ensuite) {
        this.ensuite = ensuite;
        setHeaderTitle((seance == null ? "Ajouter une séance du " : "Modifier la séance du ") + comite.sigle());
        setWidth("min(34rem, 94vw)");
        var jour = formulaire.lier(
                Champs.echeance("Jour de la séance", PlageDates.ECHEANCE, aujourdhui), SeanceSaisie::jour);
        jour.setRequiredIndicatorVisible(true);
        var lieu = formulaire.lier(new TextField("Lieu ou lien"), SeanceSaisie::lieu);
        lieu.setMaxLength(Bornes.LIBELLE);
        var objet = formulaire.lier(new TextArea("Objet"), SeanceSaisie::objet);
        objet.setMaxLength(Bornes.MOTIF);
        formulaire.afficher(
                seance == null
                        ? new SeanceSaisie(null, "", "")
                        : new SeanceSaisie(seance.jour(), seance.lieu(), seance.objet()));
        var champs = new Div(jour, lieu, objet);
        champs.addClassName("interlocuteur-colonne");
        add(champs);
        if (seance != null) {
            var supprimer = new Button(
                    "Supprimer la séance",
                    clic -> finir(
                            formulaire.essayer(() -> service.supprimer(seance.id(), seance.version())),
                            "La séance est supprimée."));
            supprimer.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            getFooter().add(supprimer);
        }
        var enregistrer = new Button(
                seance == null ? "Ajouter la séance" : "Enregistrer",
                clic -> finir(
                        formulaire.enregistrer(saisie -> {
                            if (seance == null) {
                                service.planifier(grappeId, comite, saisie);
                            } else {
                                service.modifier(seance.id(), seance.version(), saisie);
                            }
                        }),
                        "La séance du " + comite.sigle() + " est enregistrée."));
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private void finir(boolean faite, String succes) {
        if (faite) {
            close();
            Messages.succes(succes);
            ensuite.run();
        }
    }
}
