package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/**
 * A list as all pages of the house show it: rows of 32 px, columns that the reader sizes, orders and chooses (kept on
 * the workstation), sort that stands in the address.
 *
 * @param <L> a row
 */
public class Grille<L> extends Grid<L> {

    private final Map<String, String> titres = new LinkedHashMap<>();
    private final ChoixColonnes<L> choix;
    private @Nullable L enFocus;
    private String colonneEnFocus = "";

    /** @param nom what the list holds, also the key under which the choice of columns is kept, « grappes » */
    Grille(String nom) {
        choix = new ChoixColonnes<>(this, nom);
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        addClassName("grille");
        setSizeFull();
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", nom);
    }

    /** What a click on a row does, and Enter on its focused cell: it is given the row and the key of the column. */
    void ouvrirCellule(BiConsumer<L, String> action) {
        addClassName("cliquable");
        addItemClickListener(clic -> action.accept(clic.getItem(), cle(clic.getColumn())));
        addCellFocusListener(cellule -> {
            enFocus = cellule.getItem().orElse(null);
            colonneEnFocus = cle(cellule.getColumn().orElse(null));
        });
        Shortcuts.addShortcutListener(
                        this,
                        () -> {
                            var ligne = enFocus;
                            if (ligne != null) {
                                action.accept(ligne, colonneEnFocus);
                            }
                        },
                        Key.ENTER)
                .listenOn(this);
    }

    private static String cle(@Nullable Column<?> colonne) {
        return colonne == null || colonne.getKey() == null ? "" : colonne.getKey();
    }

    /** What the empty list says: why, and what to do. */
    public void siVide(String pourquoi, Component... quoiFaire) {
        var vide = new Div(new Paragraph(pourquoi));
        vide.addClassName("liste-vide");
        vide.add(quoiFaire);
        setEmptyStateComponent(vide);
    }

    /** Applies the sort that the address asks for, or that default one (« prochaineEcheance », « -montant »). */
    void trier(EtatUrl etat, String parDefaut) {
        var demande = etat.texte(EtatUrl.TRI).isEmpty() ? parDefaut : etat.texte(EtatUrl.TRI);
        var descendant = demande.startsWith("-");
        var colonne = getColumnByKey(descendant ? demande.substring(1) : demande);
        if (colonne != null && colonne.isSortable()) {
            sort(List.of(
                    new GridSortOrder<>(colonne, descendant ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
    }

    /** The present sort as the address writes it. */
    String tri() {
        return getSortOrder().stream()
                .map(ordre -> (ordre.getDirection() == SortDirection.DESCENDING ? "-" : "")
                        + ordre.getSorted().getKey())
                .findFirst()
                .orElse("");
    }

    /**
     * The button that opens the choice of columns. Call it once every column is there; columns hidden by default are so
     * because the caller made them invisible before.
     */
    Component choixColonnes() {
        return choix.bouton(titres);
    }

    /**
     * Leaves only these columns for as long as there is little room; the reader's own choice comes back with no key at all.
     */
    void reduire(String... cles) {
        choix.reduire(cles);
    }

    /** Adds typed columns. */
    void ajouter(JeuColonnes<L> colonnes) {
        colonnes.toutes().stream().filter(Colonne::affichee).forEach(colonne -> {
            if (!colonne.estFixe()) {
                titres.put(colonne.cle(), colonne.titre());
            }
            colonne.poser(this);
        });
    }

    /** Keys of the columns that the reader chose, in their order, those that lack room beside a detail included. */
    List<String> visibles() {
        return choix.visibles();
    }

    /** The present sort as a service takes it. */
    Sort ordre() {
        return Sort.by(getSortOrder().stream()
                .map(ordre -> ordre.getDirection() == SortDirection.DESCENDING
                        ? Sort.Order.desc(ordre.getSorted().getKey())
                        : Sort.Order.asc(ordre.getSorted().getKey()))
                .toList());
    }
}
