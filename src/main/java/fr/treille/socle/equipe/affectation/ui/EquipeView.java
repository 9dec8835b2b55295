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

/** Every agent of the région, and beside them on a wide screen the one that is open. */
@Route(value = AffectationLiens.EQUIPE, layout = MainLayout.class)
@ParentLayout(MainLayout.class)
@Menu(title = "Équipe", order = 3, icon = "vaadin:users")
@EntreeMenu(RubriqueMenu.TERRITOIRE)
@RolesAllowed(Droits.CONSULTER)
class EquipeView extends ListeEtDetail {

    EquipeView(ObjectProvider<ListeEquipe> liste) {
        super("Équipe", "33rem", () -> liste.getObject());
    }
}
