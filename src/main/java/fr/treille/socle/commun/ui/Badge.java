package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.html.Span;

/** A state in words on a coloured ground: the colour never says anything alone. */
public class Badge extends Span {

    /** What a state means for the reader; gives the colours of the house (frontend/css/commun.css). */
    public enum Ton {
        NEUTRE,
        EN_COURS,
        REUSSI,
        ALERTE,
        ECHEC
    }

    public Badge(String texte, Ton ton) {
        super(texte);
        addClassNames(
                "badge",
                "badge-" + ton.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
}
