package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.grid.ClientItemToggleEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Maj and a tick: from the last row ticked to this one, all are ticked that can be, or none is any more.
 *
 * @param <L> a row
 */
final class PlageCochee<L> {

    private final Grid<L> grille;
    private final Function<L, ?> cle;
    private final Consumer<Consumer<L>> parcours;
    private Predicate<L> admises = ligne -> true;
    private @Nullable L ancre;

    private PlageCochee(Grid<L> grille, Function<L, ?> cle, Consumer<Consumer<L>> parcours) {
        this.grille = grille;
        this.cle = cle;
        this.parcours = parcours;
    }

    /**
     * Follows the ticks of a grid in its present mode, which must be that of several rows.
     *
     * @param parcours gives every row of the list, in order
     */
    static <L> PlageCochee<L> ecouter(Grid<L> grille, Function<L, ?> cle, Consumer<Consumer<L>> parcours) {
        var plage = new PlageCochee<>(grille, cle, parcours);
        ((GridMultiSelectionModel<L>) grille.getSelectionModel()).addClientItemToggleListener(plage::suivre);
        return plage;
    }

    /** Only those can be ticked. */
    void admettre(Predicate<L> lesquelles) {
        admises = lesquelles;
    }

    private void suivre(ClientItemToggleEvent<L> coche) {
        if (coche.isShiftKey() && ancre != null) {
            etendre(ancre, coche);
        }
        ancre = coche.getItem();
    }

    private void etendre(L depart, ClientItemToggleEvent<L> coche) {
        var bornes = Set.of(cle.apply(depart), cle.apply(coche.getItem()));
        var entre = new ArrayList<L>();
        var dedans = new boolean[1];
        parcours.accept(ligne -> {
            var borne = bornes.contains(cle.apply(ligne));
            if ((dedans[0] || borne) && admises.test(ligne)) {
                entre.add(ligne);
            }
            dedans[0] ^= borne && bornes.size() > 1;
        });
        if (coche.isSelected()) {
            grille.asMultiSelect().select(entre);
        } else {
            grille.asMultiSelect().deselect(entre);
        }
    }
}
