package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.WebStorage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a list are shown, in what order and how wide: the reader's choice, kept on the workstation.
 *
 * @param <L> a row
 */
final class ChoixColonnes<L> {

    private final Grid<L> grille;
    private final String memoire;
    private final Map<String, MenuItem> entrees = new LinkedHashMap<>();
    /** Whether each was shown before there was little room, empty while there is enough. */
    private final Map<Grid.Column<L>, Boolean> choisies = new LinkedHashMap<>();

    /** @param nom under which the choice is kept */
    ChoixColonnes(Grid<L> grille, String nom) {
        this.grille = grille;
        memoire = "treille." + nom + ".colonnes";
        grille.setColumnReorderingAllowed(true);
        grille.addColumnReorderListener(deplacement -> retenir());
        grille.addColumnResizeListener(etirement -> retenir());
    }

    /**
     * The button that opens the choice. Columns hidden by default are so because they were made invisible before.
     *
     * @param titres of the columns, by key
     */
    Component bouton(Map<String, String> titres) {
        var barre = new MenuBar();
        barre.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        var bouton = barre.addItem(new Icon("vaadin", "grid-v"));
        bouton.setAriaLabel("Choisir les colonnes");
        bouton.getElement().setAttribute("title", "Choisir les colonnes");
        titres.forEach((cle, titre) -> {
            var entree = bouton.getSubMenu().addItem(titre, clic -> {
                grille.getColumnByKey(cle).setVisible(clic.getSource().isChecked());
                retenir();
            });
            entree.setCheckable(true);
            entree.setKeepOpen(true);
            entree.setChecked(grille.getColumnByKey(cle).isVisible());
            entrees.put(cle, entree);
        });
        WebStorage.getItem(memoire, this::rappeler);
        return barre;
    }

    /** Leaves only these for as long as there is little room; the reader's own choice comes back with no key at all. */
    void reduire(String... cles) {
        choisies.forEach(Grid.Column::setVisible);
        choisies.clear();
        if (cles.length > 0) {
            grille.getColumns().forEach(colonne -> {
                choisies.put(colonne, colonne.isVisible());
                colonne.setVisible(List.of(cles).contains(colonne.getKey()));
            });
        }
    }

    /** Keys of the columns that the reader chose, in their order, those that lack room included. */
    List<String> visibles() {
        return grille.getColumns().stream()
                .filter(colonne -> choisies.getOrDefault(colonne, colonne.isVisible()))
                .map(Grid.Column::getKey)
                .toList();
    }

    private void retenir() {
        if (UI.getCurrent() != null && choisies.isEmpty()) {
            WebStorage.setItem(
                    memoire,
                    grille.getColumns().stream().map(ChoixColonnes::ecrire).collect(Collectors.joining(",")));
        }
    }

    /** « !porteur:183px »: hidden, and as wide as the reader made it. */
    private static String ecrire(Grid.Column<?> colonne) {
        var largeur = colonne.getWidth();
        return (colonne.isVisible() ? "" : "!")
                + colonne.getKey()
                + (largeur != null && largeur.endsWith("px") ? ":" + largeur : "");
    }

    void rappeler(@Nullable String ecrit) {
        if (ecrit == null || ecrit.isBlank()) {
            return;
        }
        List<Grid.Column<L>> ordre = new ArrayList<>();
        for (var morceau : ecrit.split(",")) {
            var visible = !morceau.startsWith("!");
            var parts = (visible ? morceau : morceau.substring(1)).split(":", 2);
            var colonne = grille.getColumnByKey(parts[0]);
            if (colonne != null && !ordre.contains(colonne)) {
                montrer(colonne, visible);
                if (parts.length == 2 && parts[1].matches("\\d{1,4}(\\.\\d+)?px")) {
                    colonne.setWidth(parts[1]).setFlexGrow(0);
                }
                ordre.add(colonne);
            }
        }
        grille.getColumns().stream().filter(colonne -> !ordre.contains(colonne)).forEach(ordre::add);
        grille.setColumnOrder(ordre);
    }

    private void montrer(Grid.Column<L> colonne, boolean visible) {
        if (choisies.replace(colonne, visible) == null) {
            colonne.setVisible(visible);
        }
        var entree = entrees.get(colonne.getKey());
        if (entree != null) {
            entree.setChecked(visible);
        }
    }
}
