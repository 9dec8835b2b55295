package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.List;

/** Short tables that are read and never sorted, as a page of text has them. */
public final class TablesLues {

    private TablesLues() {}

    /**
     * A table, its rows to be added.
     *
     * @param classe of its style
     * @param nom what it says, for the ear
     * @param titres its headers; one that begins with « # » heads numbers, to the right
     */
    public static NativeTable table(String classe, String nom, List<String> titres) {
        var table = new NativeTable();
        table.addClassName(classe);
        table.getElement().setAttribute("aria-label", nom);
        var tete = table.getHead().addRow();
        for (var titre : titres) {
            var cellule = new NativeTableHeaderCell(titre.replace("#", ""));
            cellule.getElement().setAttribute("scope", "col");
            cellule.setClassName("nombre", titre.startsWith("#"));
            tete.add(cellule);
        }
        return table;
    }
}
