package fr.treille.socle.courrier.envoi.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.Route;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.ListeEtDetail;
import fr.treille.socle.commun.ui.MainLayout;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;

/** Every message, and beside them on a wide screen the one that is open. */
@Route(value = "boite-envoi", layout = MainLayout.class)
@ParentLayout(MainLayout.class)
@Menu(title = "Boîte d’envoi", order = 2, icon = "vaadin:paperplane")
@EntreeMenu(RubriqueMenu.REGLAGES)
@RolesAllowed(Droits.CONSULTER)
class BoiteEnvoiView extends ListeEtDetail {

    BoiteEnvoiView(ObjectProvider<ListeMessages> liste) {
        super("Boîte d’envoi", "32rem", () -> liste.getObject());
    }
}
