package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;

/** The two ways to read the same affectations, each at its address. */
final class Presentations {

    private Presentations() {}

    static Component onglets(boolean parPersonne) {
        // two pages, hence two links: a tab that holds a link is two controls in one
        var territoires = new RouterLink("Par territoire", TerritoiresView.class);
        var personnes = new RouterLink("Par personne", EquipeView.class);
        (parPersonne ? personnes : territoires).getElement().setAttribute("aria-current", "page");
        var onglets = new Nav(territoires, personnes);
        onglets.setAriaLabel("Présentation des affectations");
        onglets.addClassName("equipe-presentations");
        return onglets;
    }
}
