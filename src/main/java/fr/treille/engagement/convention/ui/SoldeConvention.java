package fr.treille.engagement.convention.ui;

import com.vaadin.flow.component.Component;
import fr.treille.dossier.grappe.GrappeFiche;

/** What the second half of a grant waits for, shown with its convention. Implementations are beans of the modules below. */
public interface SoldeConvention {

    /**
     * The state of the balance, or of a part of what it waits for; in the order of the beans.
     *
     * @param grappe whose convention is signed
     * @param rafraichir shows the page of the grappe anew, after a change
     */
    Component etat(GrappeFiche grappe, Runnable rafraichir);
}
