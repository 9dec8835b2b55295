package fr.treille.referentiel.appel.ui;

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

/** Every call of the région, and beside them on a wide screen the one that is open. */
@Route(value = AppelLiens.LISTE, layout = MainLayout.class)
@ParentLayout(MainLayout.class)
@Menu(title = "Appels à projets", order = 1, icon = "vaadin:bullets")
@EntreeMenu(RubriqueMenu.REGLAGES)
@RolesAllowed(Droits.CONSULTER)
class AppelsView extends ListeEtDetail {

    AppelsView(ObjectProvider<ListeAppels> liste) {
        super("Appels à projets", "34rem", () -> liste.getObject());
    }
}
