package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import fr.treille.referentiel.etablissement.EtablissementLiens;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;

/** What the two lists share: their tabs, each an address, and the way to the import. */
final class Entete {

    private Entete() {}

    /** @param ouverte the page where they stand */
    static Component onglets(Class<? extends Component> ouverte) {
        // two pages, hence two links: a tab that holds a link is two controls in one
        var essms = new RouterLink("ESSMS", EtablissementsView.class);
        var og = new RouterLink("Organismes gestionnaires", OrganismesView.class);
        var categories = new RouterLink("Catégories éligibles", CategoriesView.class);
        // of the module below, by its address
        var solutions = new Anchor("solutions", "Solutions Ségur");
        (ouverte == OrganismesView.class ? og : ouverte == CategoriesView.class ? categories : essms)
                .getElement()
                .setAttribute("aria-current", "page");
        var onglets = new Nav(essms, og, categories, solutions);
        onglets.setAriaLabel("Établissements");
        onglets.addClassName("etablissement-pages");
        var barre = new Div(onglets);
        barre.addClassName("etablissement-onglets");
        if (AgentConnecte.courant().peut(Droits.IMPORTER_FINESS)) {
            var importer = boutonImporter();
            importer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            barre.add(importer);
        }
        return barre;
    }

    static Button boutonImporter() {
        return new Button("Importer un fichier FINESS", clic -> UI.getCurrent().navigate(EtablissementLiens.IMPORT));
    }
}
