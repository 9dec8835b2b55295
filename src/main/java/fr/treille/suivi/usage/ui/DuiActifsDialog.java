package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.piece.ui.DepotPiece;
import fr.treille.suivi.dui.DuiActifsFiche;
import fr.treille.suivi.dui.DuiActifsSaisie;
import fr.treille.suivi.dui.DuiActifsService;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A count of active DUI with its evidence, declared or corrected. */
class DuiActifsDialog extends Dialog {

    private final DatePicker jour;
    private final IntegerField nombre = new IntegerField("DUI actifs");
    private final TextField commentaire = new TextField("Commentaire");
    private final DepotPiece depot = new DepotPiece();

    DuiActifsDialog(
            long grappeId, @Nullable DuiActifsFiche avant, DuiActifsService dui, Clock horloge, Runnable suite) {
        var aujourdhui = LocalDate.now(horloge);
        jour = Champs.date("Comptés le", aujourdhui);
        jour.setValue(avant == null ? aujourdhui : avant.jour());
        nombre.setHelperText("Dossiers mis à jour au moins une fois dans les trois derniers mois");
        commentaire.setMaxLength(Bornes.MOTIF);
        commentaire.setWidthFull();
        if (avant != null) {
            nombre.setValue(avant.nombre());
            commentaire.setValue(avant.commentaire());
            var preuve = avant.preuve();
            if (preuve != null) {
                depot.constater("Preuve jointe\u00A0: " + preuve.nom() + ".");
            }
        }
        setHeaderTitle(avant == null ? "Déclarer les DUI actifs" : "Corriger les DUI actifs");
        setWidth("34rem");
        var faire = new Button(avant == null ? "Déclarer" : "Corriger", clic -> {
            var saisie = new DuiActifsSaisie(
                    jour.getValue(), nombre.getValue(), commentaire.getValue(), depot.nom(), depot.octets());
            jour.setInvalid(false);
            nombre.setInvalid(false);
            commentaire.setInvalid(false);
            try {
                if (avant == null) {
                    dui.declarer(grappeId, saisie);
                } else {
                    dui.corriger(grappeId, avant.id(), avant.version(), saisie);
                }
            } catch (Refus refus) {
                refuser(refus);
                return;
            }
            close();
            Messages.succes("Le nombre de DUI actifs est enregistré.");
            suite.run();
        });
        faire.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var ligne = new Div(jour, nombre);
        ligne.addClassName("barre-filtres");
        add(ligne, commentaire, depot);
        getFooter().add(new Button("Annuler", clic -> close()), faire);
    }

    private void refuser(Refus refus) {
        HasValidation faux = switch (refus.champ().orElse("")) {
            case "jour" -> jour;
            case "nombre" -> nombre;
            case "commentaire" -> commentaire;
            default -> null;
        };
        if (faux == null) {
            depot.refuser(refus);
        } else {
            faux.setErrorMessage(refus.message());
            faux.setInvalid(true);
        }
    }
}
