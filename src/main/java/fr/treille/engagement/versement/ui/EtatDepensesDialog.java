package fr.treille.engagement.versement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.engagement.versement.Depenses;
import fr.treille.engagement.versement.DepensesService;
import fr.treille.engagement.versement.EtatDepensesFiche;
import fr.treille.engagement.versement.EtatDepensesSaisie;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.piece.ui.DepotPiece;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A statement of expenses: who signed it, when, how much, and the file itself. */
class EtatDepensesDialog extends Dialog {

    private final Formulaire<EtatDepensesSaisie> formulaire = new Formulaire<>(EtatDepensesSaisie.class);

    /**
     * @param og whose statement it is, null for the consolidated one
     * @param avant the one that is there, null while there is none
     */
    EtatDepensesDialog(
            Depenses depenses,
            Depenses.@Nullable Organisme og,
            @Nullable EtatDepensesFiche avant,
            DepensesService service,
            LocalDate aujourdhui,
            Runnable ensuite) {
        setHeaderTitle(og == null ? "État consolidé des dépenses" : "État des dépenses de " + og.nom());
        setWidth("36rem");
        var signataire = formulaire.lier(
                new TextField(og == null ? "Visé par l’ordonnateur du porteur" : "Certifié par"),
                EtatDepensesSaisie::signataire);
        signataire.setRequiredIndicatorVisible(true);
        signataire.setMaxLength(Bornes.TITRE);
        signataire.setHelperText("Nom et fonction");
        var signeLe = formulaire.lier(
                Champs.date(og == null ? "Visé le" : "Certifié le", PlageDates.FAIT, aujourdhui),
                EtatDepensesSaisie::signeLe);
        signeLe.setRequiredIndicatorVisible(true);
        signeLe.setMax(aujourdhui);
        var montant = formulaire.lier(
                Champs.euros(og == null ? "Total des dépenses" : "Montant des dépenses"),
                EtatDepensesSaisie::montant,
                valeur -> valeur == null ? null : Montant.de(valeur),
                euros -> euros == null ? null : euros.valeur());
        montant.setRequiredIndicatorVisible(true);
        var champs = new Div(signataire, signeLe, montant);
        champs.addClassName("complements-champs");
        if (og == null) {
            montant.setHelperText("La somme des états certifiés est de " + depenses.somme() + ".");
            var remarque = formulaire.lier(new TextArea("Remarque"), EtatDepensesSaisie::remarque);
            remarque.setMaxLength(Bornes.MOTIF);
            remarque.setHelperText("Obligatoire si le total n’est pas cette somme.");
            champs.add(remarque);
        }
        var depot = formulaire.parDefaut(new DepotPiece());
        formulaire.lierAutrement(depot, EtatDepensesSaisie::nomFichier, depot::nom, nom -> {});
        formulaire.lierAutrement(depot, EtatDepensesSaisie::octets, depot::octets, octets -> {});
        formulaire.afficher(saisie(depenses.grappeId(), og == null ? "" : og.finess(), avant));
        if (avant != null) {
            depot.constater("État joint\u00A0: " + avant.piece().nom() + ".");
        }
        var enregistrer = new Button("Enregistrer l’état", clic -> {
            if (formulaire.enregistrer(service::enregistrer)) {
                close();
                Messages.succes("L’état des dépenses est enregistré.");
                ensuite.run();
            }
        });
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(champs, depot);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private static EtatDepensesSaisie saisie(long grappe, String og, @Nullable EtatDepensesFiche avant) {
        return avant == null
                ? new EtatDepensesSaisie(grappe, og, EtatDepensesSaisie.NOUVEAU, "", null, null, "", "", null)
                : new EtatDepensesSaisie(
                        grappe,
                        og,
                        avant.version(),
                        avant.signataire(),
                        avant.signeLe(),
                        avant.montant(),
                        avant.remarque(),
                        "",
                        null);
    }
}
