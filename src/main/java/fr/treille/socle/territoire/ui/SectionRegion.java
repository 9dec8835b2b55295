package fr.treille.socle.territoire.ui;

import com.vaadin.flow.component.Component;

/** What a module above this one sets of the région's letters, on the screen of the région. */
public interface SectionRegion {

    /** @param ensuite called once it has changed what letters look like */
    Component de(Runnable ensuite);
}
