package fr.treille.dossier.selection.ui;

import com.vaadin.flow.component.Component;

/** What a module below this one adds to the page of a committee. Implementations are beans. */
public interface SuiteComite {

    /** Its content, built anew each time it is shown. */
    Component contenu(long comiteId);
}
