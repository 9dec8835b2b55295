package fr.treille.socle.territoire.ui;

import com.vaadin.flow.component.Component;
import fr.treille.socle.territoire.Agence;

/** Draws a specimen letter under the letterhead of an agency; a module that prints letters gives it. */
public interface ApercuEnTete {

    /** What the letters would look like with that, saved or not. */
    Component de(Agence agence);
}
