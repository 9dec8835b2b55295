package fr.treille.referentiel.segur.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import fr.treille.referentiel.segur.ImportSegur;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.Optional;
import java.util.function.Supplier;

/** What the two lists share: their tabs, each an address, from which file they come, and the way to import another. */
final class EnteteSegur {

    private EnteteSegur() {}

    /**
     * @param ouverte the page where they stand
     * @param importer opens the import
     */
    static Component onglets(Class<? extends Component> ouverte, Supplier<ImportListeDialog> importer) {
        var solutions = new RouterLink("Solutions référencées", SolutionsView.class);
        var sons = new RouterLink("Bénéficiaires de SONS", SonsView.class);
        (ouverte == SonsView.class ? sons : solutions).getElement().setAttribute("aria-current", "page");
        var onglets = new Nav(new Anchor("etablissements", "← Établissements"), solutions, sons);
        onglets.setAriaLabel("Ségur");
        onglets.addClassName("etablissement-pages");
        var barre = new Div(onglets);
        barre.addClassName("etablissement-onglets");
        if (AgentConnecte.courant().peut(Droits.PILOTER_APPELS)) {
            var bouton = new Button("Importer la liste", clic -> importer.get().open());
            bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            barre.add(bouton);
        }
        return barre;
    }

    /** From which file the list comes, of which day. */
    static void provenance(Paragraph phrase, Optional<ImportSegur> dernier) {
        phrase.setText(dernier.map(fait -> "D’après «\u00A0" + fait.fichier() + "\u00A0», importé le "
                        + Formats.dateHeure(fait.le()) + " par " + fait.par() + "\u00A0: "
                        + Formats.compte(fait.lues(), "ligne lue", "lignes lues")
                        + (fait.refusees() == 0
                                ? "."
                                : ", " + Formats.compte(fait.refusees(), "refusée.", "refusées.")))
                .orElse("Aucune liste n’est importée."));
    }
}
