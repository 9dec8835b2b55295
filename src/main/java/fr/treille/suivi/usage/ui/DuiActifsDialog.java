package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
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

    private final Formulaire<DuiActifsSaisie> formulaire = new Formulaire<>(DuiActifsSaisie.class);

    DuiActifsDialog(
            long grappeId, @Nullable DuiActifsFiche avant, DuiActifsService dui, Clock horloge, Runnable suite) {
        var aujourdhui = LocalDate.now(horloge);
        var jour = formulaire.lier(Champs.date("Comptés le", PlageDates.FAIT, aujourdhui), DuiActifsSaisie::jour);
        var nombre = formulaire.lier(new IntegerField("DUI actifs"), DuiActifsSaisie::nombre);
        jour.setRequiredIndicatorVisible(true);
        nombre.setRequiredIndicatorVisible(true);
        nombre.setHelperText("Dossiers mis à jour au moins une fois dans les trois derniers mois");
        var commentaire = formulaire.lier(new TextField("Commentaire"), DuiActifsSaisie::commentaire);
        commentaire.setMaxLength(Bornes.MOTIF);
        commentaire.setWidthFull();
        var depot = formulaire.parDefaut(new DepotPiece());
        formulaire.lierAutrement(depot, DuiActifsSaisie::nomFichier, depot::nom, nom -> {});
        formulaire.lierAutrement(depot, DuiActifsSaisie::octets, depot::octets, octets -> {});
        formulaire.afficher(
                avant == null
                        ? new DuiActifsSaisie(aujourdhui, null, "", "", null)
                        : new DuiActifsSaisie(avant.jour(), avant.nombre(), avant.commentaire(), "", null));
        if (avant != null && avant.preuve() != null) {
            depot.constater("Preuve jointe\u00A0: " + avant.preuve().nom() + ".");
        }
        setHeaderTitle(avant == null ? "Déclarer les DUI actifs" : "Corriger les DUI actifs");
        setWidth("34rem");
        var faire = new Button(avant == null ? "Déclarer" : "Corriger", clic -> {
            if (formulaire.enregistrer(saisie -> {
                if (avant == null) {
                    dui.declarer(grappeId, saisie);
                } else {
                    dui.corriger(grappeId, avant.id(), avant.version(), saisie);
                }
            })) {
                close();
                Messages.succes("Le nombre de DUI actifs est enregistré.");
                suite.run();
            }
        });
        faire.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var ligne = new Div(jour, nombre);
        ligne.addClassName("barre-filtres");
        add(ligne, commentaire, depot);
        getFooter().add(new Button("Annuler", clic -> close()), faire);
    }
}
