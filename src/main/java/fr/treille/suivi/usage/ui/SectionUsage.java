package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.Component;
import fr.treille.dossier.grappe.GrappeFiche;

/** What a package of the module shows under the measures of a grappe. Implementations are beans. */
public interface SectionUsage {

    /**
     * The section of a grappe, built anew each time it is shown.
     *
     * @param rafraichir to call after a change
     */
    Component section(GrappeFiche grappe, Runnable rafraichir);
}
