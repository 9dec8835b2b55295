package fr.treille.etablissement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.RouterLink;
import fr.treille.equipe.AgentConnecte;
import fr.treille.equipe.Droits;
import fr.treille.etablissement.EtablissementLiens;

/** What the two lists share: their tabs, each an address, and the way to the import. */
final class Entete {

    private Entete() {}

    static Component onglets(boolean organismes) {
        var essms = new Tab(new RouterLink("ESSMS", EtablissementsView.class));
        var og = new Tab(new RouterLink("Organismes gestionnaires", OrganismesView.class));
        var onglets = new Tabs(essms, og);
        onglets.setSelectedTab(organismes ? og : essms);
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
