package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import fr.treille.dossier.grappe.GrappeFiche;

/** A tab of a grappe's page. Implementations are beans, of this module or of those below it. */
public interface OngletGrappe {

    /** Its place among the tabs; 0 is the Synthèse, 10 the ESSMS, 20 Instruction, 30 Financement, 40 what follows, 70 to 79 those of the group « Suivi ». */
    int ordre();

    /** Its title. */
    String titre();

    /** Its name in the address, « essms » in « /grappes/42/essms »; « » for the first one. */
    String chemin();

    /**
     * The tab that holds it: those of a same group are side by side in a second bar, under one tab of that name.
     *
     * @return « Suivi », or « » for a tab that stands by itself
     */
    default String groupe() {
        return "";
    }

    /** Whether it is there for that grappe and the signed-in agent. */
    default boolean visible(GrappeFiche grappe) {
        return true;
    }

    /**
     * Its content, built anew each time it is shown.
     *
     * @param rafraichir to call after a change: reads the grappe again and shows the page as it now is
     */
    Component contenu(GrappeFiche grappe, Runnable rafraichir);
}
