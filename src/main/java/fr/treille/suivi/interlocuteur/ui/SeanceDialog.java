package fr.treille.suivi.interlocuteur.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.suivi.interlocuteur.Comite;
import fr.treille.suivi.interlocuteur.ComiteService;
import fr.treille.suivi.interlocuteur.SeanceFiche;
import fr.treille.suivi.interlocuteur.SeanceSaisie;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A session of a committee: its day, its place, what it is about. */
class SeanceDialog extends Dialog {

    private final DatePicker jour;
    private final TextField lieu = new TextField("Lieu ou lien");
    private final TextArea objet = new TextArea("Objet");
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
        this.jour = Champs.date("Jour de la séance", aujourdhui);
        setHeaderTitle((seance == null ? "Ajouter une séance du " : "Modifier la séance du ") + comite.sigle());
        setWidth("min(34rem, 94vw)");
        jour.setRequiredIndicatorVisible(true);
        lieu.setMaxLength(Bornes.LIBELLE);
        objet.setMaxLength(Bornes.MOTIF);
        var champs = new Div(jour, lieu, objet);
        champs.addClassName("interlocuteur-colonne");
        add(champs);
        if (seance != null) {
            jour.setValue(seance.jour());
            lieu.setValue(seance.lieu());
            objet.setValue(seance.objet());
            var supprimer = new Button(
                    "Supprimer la séance",
                    clic -> finir(() -> service.supprimer(seance.id(), seance.version()), "La séance est supprimée."));
            supprimer.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            getFooter().add(supprimer);
        }
        var enregistrer = new Button(
                seance == null ? "Ajouter la séance" : "Enregistrer",
                clic -> finir(
                        () -> {
                            if (seance == null) {
                                service.planifier(grappeId, comite, saisie());
                            } else {
                                service.modifier(seance.id(), seance.version(), saisie());
                            }
                        },
                        "La séance du " + comite.sigle() + " est enregistrée."));
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private SeanceSaisie saisie() {
        return new SeanceSaisie(jour.getValue(), lieu.getValue(), objet.getValue());
    }

    private void finir(Runnable geste, String succes) {
        if (Refuses.essayer(Map.of("jour", jour, "lieu", lieu, "objet", objet), geste)) {
            close();
            Messages.succes(succes);
            ensuite.run();
        }
    }
}
