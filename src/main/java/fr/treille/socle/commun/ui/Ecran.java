package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.UI;

/** How much room the reader's window has, as it was when the page opened. */
public final class Ecran {

    private Ecran() {}

    /** Whether it is at least that wide, in CSS pixels; not where the browser said nothing. */
    public static boolean auMoins(int pixels) {
        var ecran = UI.getCurrent().getPage().getExtendedClientDetails();
        return ecran != null && ecran.getWindowInnerWidth() >= pixels;
    }
}
