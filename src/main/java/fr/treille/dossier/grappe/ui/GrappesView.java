package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.ListeEtDetail;
import fr.treille.socle.commun.ui.MainLayout;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;

/** Every grappe of the région, and beside them on a wide screen the one that is open. */
@Route(value = GrappeLiens.LISTE, layout = MainLayout.class)
@ParentLayout(MainLayout.class)
@Menu(title = "Grappes", order = 1, icon = "vaadin:cluster")
@EntreeMenu(RubriqueMenu.DOSSIERS)
@RolesAllowed(Droits.CONSULTER)
class GrappesView extends ListeEtDetail {

    GrappesView(ObjectProvider<ListeGrappes> liste) {
        super("Grappes", "30rem", () -> liste.getObject());
    }
}
