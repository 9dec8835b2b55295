package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What another module tells above the list of grappes. Implementations are beans. */
public interface AvantGrappes {

    /** One line, read when the list opens; empty when there is nothing to tell the signed-in agent. */
    Optional<Component> repere();
}
