package fr.treille.dossier.fenetre.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.Route;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.ListeEtDetail;
import fr.treille.socle.commun.ui.MainLayout;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;

/** The windows of the published calls, and beside them on a wide screen the one that is open. */
@Route(value = AppelLiens.FENETRES, layout = MainLayout.class)
@ParentLayout(MainLayout.class)
@Menu(title = "Fenêtres d’instruction", order = 2, icon = "vaadin:hourglass")
@EntreeMenu(RubriqueMenu.DOSSIERS)
@RolesAllowed(Droits.CONSULTER)
class FenetresView extends ListeEtDetail {

    FenetresView(ObjectProvider<ListeFenetres> liste) {
        super("Fenêtres d’instruction", "34rem", () -> liste.getObject());
    }
}
