package fr.treille.dossier.decision.ui;

import com.vaadin.flow.component.Component;
import fr.treille.dossier.grappe.GrappeFiche;
import java.util.Optional;

/** What a module below this one says of a file on the tab where it is decided. Implementations are beans. */
public interface ContexteDecision {

    /** Nothing when there is nothing to say. */
    Optional<Component> dire(GrappeFiche grappe);
}
