package fr.treille.dossier.completude.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import fr.treille.dossier.completude.PieceSaisie;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.piece.Accueil;
import fr.treille.socle.piece.ui.DepotPiece;
import java.util.Objects;
import java.util.function.Consumer;

/** Takes the file of a piece. */
class FichierPieceDialog extends Dialog {

    private final Formulaire<PieceSaisie> formulaire = new Formulaire<>(PieceSaisie.class);

    FichierPieceDialog(String titre, PieceSaisie depart, Consumer<PieceSaisie> acte, Runnable ensuite) {
        setHeaderTitle(titre);
        setWidth("36rem");
        var depot = formulaire.parDefaut(new DepotPiece(Accueil.AVEC_RESERVES));
        formulaire.lierAutrement(depot, PieceSaisie::nomFichier, depot::nom, nom -> {});
        formulaire.lierAutrement(
                depot,
                PieceSaisie::octets,
                () -> Objects.requireNonNullElseGet(depot.octets(), () -> new byte[0]),
                octets -> {});
        formulaire.afficher(depart);
        var joindre = new Button("Enregistrer la pièce", clic -> {
            if (formulaire.enregistrer(saisie -> {
                if (saisie.octets().length == 0) {
                    throw new Refus("Choisissez un fichier.");
                }
                acte.accept(saisie);
            })) {
                close();
                ensuite.run();
            }
        });
        joindre.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(depot);
        getFooter().add(new Button("Annuler", clic -> close()), joindre);
    }
}
