package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import fr.treille.socle.commun.export.Tableau;
import java.util.function.Supplier;

/** The line under a list: what is added up, and the way to take it away. */
final class PiedListe extends Div {

    private final Div phrase = new Div();
    private final MenuExport export;

    PiedListe(Supplier<Tableau<?>> tableau) {
        export = new MenuExport(tableau);
        phrase.addClassName("pied-liste");
        phrase.getElement().setAttribute("role", "status");
        addClassName("pied");
        add(phrase, export);
    }

    /** Adds something to do, at its right. */
    void ajouter(Component geste) {
        add(geste);
    }

    void dire(String totaux, boolean quelqueChose) {
        phrase.setText(totaux);
        export.permettre(quelqueChose);
    }
}
