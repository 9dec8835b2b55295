package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What one drags onto a row of the list beside it. The mouse only: the buttons of the pages do the same by the keyboard.
 *
 * @param <T> what is dragged
 */
class Reserve<T> extends Aside {

    private final Grid<T> grille = new Grid<>();
    private final List<T> enMain = new ArrayList<>();

    /**
     * @param titre header of the column
     * @param mode what to do, said above
     */
    Reserve(String titre, String mode, Function<T, String> libelle) {
        addClassName("equipe-reserve");
        grille.addColumn(libelle::apply).setHeader(titre).setTooltipGenerator(libelle::apply);
        grille.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grille.setSelectionMode(Grid.SelectionMode.NONE);
        grille.setRowsDraggable(true);
        grille.getElement().setAttribute("aria-label", titre);
        grille.addDragStartListener(debut -> {
            enMain.clear();
            enMain.addAll(debut.getDraggedItems());
        });
        grille.addDragEndListener(fin -> enMain.clear());
        grille.setSizeFull();
        add(new Paragraph(mode), grille);
    }

    void montrer(List<T> choses) {
        grille.setItems(choses);
    }

    /** What is being dragged now, nothing when it comes from elsewhere. */
    List<T> enMain() {
        return List.copyOf(enMain);
    }
}
