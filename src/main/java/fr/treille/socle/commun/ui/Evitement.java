package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.html.Anchor;

/** Before everything else for the keyboard, and seen only there: straight to what the page is about. */
final class Evitement extends Anchor {

    Evitement() {
        super("#contenu", "Aller au contenu");
        addClassName("evitement");
        setRouterIgnore(true);
        // left to the browser, it would go to the application's first page, which is the base of all addresses
        getElement()
                .executeJs("this.addEventListener('click', e => {"
                        + "e.preventDefault(); document.querySelector('[role=main], main')?.focus(); })");
    }
}
