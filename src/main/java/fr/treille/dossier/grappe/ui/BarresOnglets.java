package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabsVariant;
import fr.treille.socle.commun.ui.Onglets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tabs of a grappe's page: a bar of its parts, and under it that of the group which is open. The page is made anew at each
 * address: whoever goes from tab to tab by the keyboard finds it again on the bar where it was.
 */
class BarresOnglets extends Div {

    /** A tab of the first bar: one of the page, or a group of several. */
    private record Part(List<OngletGrappe> onglets) {

        String titre() {
            var premier = onglets.getFirst();
            var groupe = premier.groupe();
            return groupe == null || onglets.size() == 1 ? premier.titre() : groupe.titre();
        }
    }

    private @Nullable OngletGrappe demande;
    private String demandeDans = "";

    BarresOnglets() {
        addClassName("grappe-onglets");
    }

    /**
     * Shows the bars as they are with that tab open.
     *
     * @param visibles the tabs that the page has, in their order
     * @param ouvrir goes to the one that the person chose
     */
    void montrer(List<OngletGrappe> visibles, OngletGrappe ouvert, Consumer<OngletGrappe> ouvrir) {
        removeAll();
        var parts = parts(visibles);
        var sienne = parts.stream()
                .filter(part -> part.onglets().contains(ouvert))
                .findFirst()
                .orElseThrow();
        var titres = parts.stream().map(Part::titre).toList();
        var premiers = parts.stream().map(part -> part.onglets().getFirst()).toList();
        barre("Grappe", titres, premiers, parts.indexOf(sienne), ouvert, ouvrir);
        var freres = sienne.onglets();
        if (freres.size() > 1) {
            var siens = freres.stream().map(OngletGrappe::titre).toList();
            barre(sienne.titre(), siens, freres, freres.indexOf(ouvert), ouvert, ouvrir);
        }
        demande = null;
    }

    private static List<Part> parts(List<OngletGrappe> visibles) {
        var parts = new LinkedHashMap<Object, List<OngletGrappe>>();
        visibles.forEach(onglet -> parts.computeIfAbsent(
                        Objects.requireNonNullElse(onglet.groupe(), onglet), cle -> new ArrayList<>())
                .add(onglet));
        return parts.values().stream().map(Part::new).toList();
    }

    private void barre(
            String nom,
            List<String> titres,
            List<OngletGrappe> vers,
            int choisi,
            OngletGrappe ouvert,
            Consumer<OngletGrappe> ouvrir) {
        var barre = Onglets.liens(titres, choisi, rang -> {
            demande = vers.get(rang);
            demandeDans = nom;
            ouvrir.accept(vers.get(rang));
        });
        barre.getElement().setAttribute("aria-label", nom);
        if (getComponentCount() > 0) {
            barre.addThemeVariants(TabsVariant.LUMO_SMALL);
        }
        add(barre);
        // somebody who was asked and stayed is not taken away from what they type
        if (ouvert.equals(demande) && nom.equals(demandeDans)) {
            // once the bar shows which of them is chosen
            barre.getTabAt(choisi).getElement().executeJs("requestAnimationFrame(() => this.focus())");
        }
    }
}
