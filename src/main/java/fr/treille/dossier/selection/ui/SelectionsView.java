package fr.treille.dossier.selection.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.selection.ComiteLigne;
import fr.treille.dossier.selection.ComiteSaisie;
import fr.treille.dossier.selection.ComiteSelectionService;
import fr.treille.dossier.selection.SelectionLiens;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The committees of selection of the région. */
@Route(SelectionLiens.LISTE)
@PageTitle("Sélection")
@Menu(title = "Sélection", order = 2.5, icon = "vaadin:list-ol")
@EntreeMenu(RubriqueMenu.DOSSIERS)
@RolesAllowed(Droits.SELECTIONNER)
class SelectionsView extends Liste<ComiteLigne, Boolean, List<ComiteLigne>> {

    SelectionsView(ComiteSelectionService service, Clock horloge) {
        super("selections", "comités de sélection", "-jour");
        filtrer(() -> true);
        lireTout(tous -> service.comites(), lignes -> lignes);
        colonnes().date("jour", "Jour", ComiteLigne::jour).largeur(7);
        colonnes().texte("nom", "Comité", ComiteLigne::nom).largeur(14).souple(2);
        colonnes().montant("enveloppe", "Enveloppe", ComiteLigne::enveloppe).largeur(8.2);
        colonnes().entier("dossiers", "Dossiers", ComiteLigne::dossiers).largeur(6);
        colonnes().entier("aDecider", "À décider", ComiteLigne::aDecider).largeur(6);
        colonnes().montant("accorde", "Décidé", ComiteLigne::accorde).largeur(8.2);
        totaliser("accorde", SelectionsView::accorde);
        pied(lignes -> Formats.nombre(lignes.size()) + (lignes.size() > 1 ? " comités" : " comité") + " · "
                + accorde(lignes) + " décidés");
        ouvrir(ligne -> SelectionLiens.fiche(ligne.id()));
        var nouveau = new Button(
                "Nouveau comité",
                clic -> new ComiteDialog(
                                service,
                                ComiteSaisie.NOUVEAU,
                                LocalDate.now(horloge),
                                id -> UI.getCurrent().navigate(SelectionLiens.fiche(id)))
                        .open());
        nouveau.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        agir(nouveau);
        siVide(
                "Aucun comité de sélection. Un comité classe les dossiers d’une fenêtre ou de plusieurs, et partage entre"
                        + " eux une enveloppe.");
    }

    private static Montant accorde(List<ComiteLigne> lignes) {
        return lignes.stream().map(ComiteLigne::accorde).reduce(Montant.zero(), Montant::plus);
    }
}
