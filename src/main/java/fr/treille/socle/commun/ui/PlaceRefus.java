package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Span;

/** A place in a form for the refusals that no field shows by itself; empty otherwise. */
public final class PlaceRefus extends Span implements HasValidation {

    private boolean refus;

    /** Empty. */
    public PlaceRefus() {
        addClassName("texte-alerte");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    @Override
    public void setErrorMessage(String message) {
        setText(message);
    }

    @Override
    public String getErrorMessage() {
        return getText();
    }

    @Override
    public void setInvalid(boolean refuse) {
        refus = refuse;
        setVisible(refuse);
    }

    @Override
    public boolean isInvalid() {
        return refus;
    }
}
