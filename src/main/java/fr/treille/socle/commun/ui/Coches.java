package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.data.selection.MultiSelect;
import fr.treille.socle.commun.Formats;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Rows ticked at any time, without a mode of its own. What the filter hides stays ticked, and is counted.
 *
 * @param <L> a row
 */
public final class Coches<L> {

    private final Grid<L> grille;
    private final PlageCochee<L> plage;
    private final ToLongFunction<Set<L>> presentes;
    private final Runnable auChangement;
    private long hors;

    /**
     * @param presentes how many of some rows the list now holds
     * @param auChangement called once another row is ticked, or another one is out of sight
     */
    Coches(Grid<L> grille, PlageCochee<L> plage, ToLongFunction<Set<L>> presentes, Runnable auChangement) {
        this.grille = grille;
        this.plage = plage;
        this.presentes = presentes;
        this.auChangement = auChangement;
        grille.addSelectionListener(choix -> accorder());
    }

    /** Lets all those of the filter be ticked by the header. */
    public Coches<L> avecTout() {
        ((GridMultiSelectionModel<L>) grille.getSelectionModel())
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
        return this;
    }

    /** Only those can be ticked. */
    public Coches<L> admettre(Predicate<L> lesquelles) {
        grille.setItemSelectableProvider(lesquelles::test);
        plage.admettre(lesquelles);
        return this;
    }

    /** Those that are ticked, shown or not. */
    public Set<L> lignes() {
        return grille.getSelectedItems();
    }

    /** The same, to change it. */
    public MultiSelect<Grid<L>, L> choix() {
        return grille.asMultiSelect();
    }

    /** « , dont 3 hors de la liste »; « » when all are in it. */
    public String dontHors() {
        return dontHors(hors);
    }

    static String dontHors(long hors) {
        return hors == 0 ? "" : ", dont " + Formats.nombre(hors) + " hors de la liste";
    }

    /** The list was read again, or its ticks changed. */
    void accorder() {
        var lignes = lignes();
        hors = lignes.isEmpty() ? 0 : lignes.size() - presentes.applyAsLong(lignes);
        auChangement.run();
    }
}
