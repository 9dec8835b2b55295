package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import fr.treille.socle.commun.trace.ObjetTrace;

/** Draws the history of something on its page. Its implementation is a bean of a module below the page's. */
public interface Chronologie {

    /**
     * The section of a page that tells the history, the newest change first.
     *
     * @param cle identifier of the thing within its kind
     * @param rafraichir to call once something was restored from it
     */
    Component de(ObjetTrace objet, String cle, Runnable rafraichir);
}
