package fr.treille.suivi.preuve.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.piece.ui.DepotPiece;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.preuve.PorteePreuve;
import fr.treille.suivi.preuve.PreuveSaisie;
import java.util.Objects;

/** A file attached to a period as evidence, with what it proves. */
public class PreuveDialog extends Dialog {

    private final Formulaire<PreuveSaisie> formulaire = new Formulaire<>(PreuveSaisie.class);

    /** Of the days of the period, the rest to be said. */
    public PreuveDialog(LieuPreuves lieu) {
        var periode = lieu.periode();
        setHeaderTitle("Joindre une preuve " + periode.enClair());
        setWidth("36rem");
        var depot = formulaire.parDefaut(new DepotPiece());
        formulaire.lierAutrement(depot, PreuveSaisie::nomFichier, depot::nom, nom -> {});
        formulaire.lierAutrement(
                depot,
                PreuveSaisie::octets,
                () -> Objects.requireNonNullElseGet(depot.octets(), () -> new byte[0]),
                octets -> {});
        var portee = lieu.champs().inscrire((nom, champ) -> formulaire.ajouter(nom, champ));
        formulaire.lierAutrement(null, PreuveSaisie::portee, portee::lire, portee::montrer);
        var commentaire = formulaire.lier(new TextField("Commentaire"), PreuveSaisie::commentaire);
        commentaire.setMaxLength(Bornes.MOTIF);
        commentaire.setWidthFull();
        formulaire.afficher(new PreuveSaisie(
                periode.id(), PorteePreuve.aPreciser(periode.debut(), periode.fin()), "", new byte[0], ""));
        var joindre = new Button("Joindre la preuve", clic -> {
            if (formulaire.enregistrer(saisie -> {
                if (saisie.octets().length == 0) {
                    throw new Refus("Choisissez un fichier.");
                }
                lieu.preuves().joindre(lieu.grappeId(), saisie, SourceMesure.SAISIE);
            })) {
                close();
                Messages.succes("La preuve est jointe.");
                lieu.suite().run();
            }
        });
        joindre.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(depot, portee, commentaire);
        getFooter().add(new Button("Annuler", clic -> close()), joindre);
    }
}
