package fr.treille.pilotage.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;

/** The home page. */
@Route("")
@PageTitle("Tableau de bord")
@Menu(title = "Tableau de bord", order = 0, icon = "vaadin:dashboard")
@RolesAllowed(Droits.CONSULTER)
class TableauDeBordView extends Div {

    TableauDeBordView() {
        addClassName("page-defilante");
    }
}
