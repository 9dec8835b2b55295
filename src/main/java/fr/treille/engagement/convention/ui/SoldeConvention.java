package fr.treille.engagement.convention.ui;

import com.vaadin.flow.component.Component;
import fr.treille.dossier.grappe.GrappeFiche;

/** What the second half of a grant waits for, shown with its convention. Implementations are beans of the modules below. */
public interface SoldeConvention {

    /**
     * The state of the balance.
     *
     * @param grappe whose convention is signed
     */
    Component etat(GrappeFiche grappe);
}
