package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.Route;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.ListeEtDetail;
import fr.treille.socle.commun.ui.MainLayout;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.equipe.affectation.AffectationLiens;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;

/** Every territoire of the région, and beside them on a wide screen the one that is open. */
@Route(value = AffectationLiens.TERRITOIRES, layout = MainLayout.class)
@ParentLayout(MainLayout.class)
@Menu(title = "Territoires", order = 2, icon = "vaadin:map-marker")
@EntreeMenu(RubriqueMenu.TERRITOIRE)
@RolesAllowed(Droits.CONSULTER)
class TerritoiresView extends ListeEtDetail {

    TerritoiresView(ObjectProvider<ListeTerritoires> liste) {
        super("Territoires", "33rem", () -> liste.getObject());
    }
}
