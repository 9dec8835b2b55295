package fr.treille.socle.courrier.envoi.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** How often a page looks again by itself: as often as the most hurried of what it shows side by side. */
final class Cadence {

    /** What asks for no look at all. */
    static final int AUCUNE = -1;

    private final Map<Component, Integer> demandes = new HashMap<>();

    private Cadence() {}

    /** @param periode milliseconds between two looks for this one, {@link #AUCUNE} once it needs none */
    static void demander(UI ui, Component qui, int periode) {
        var cadence = ComponentUtil.getData(ui, Cadence.class);
        if (cadence == null) {
            cadence = new Cadence();
            ComponentUtil.setData(ui, Cadence.class, cadence);
        }
        if (periode == AUCUNE) {
            cadence.demandes.remove(qui);
        } else {
            cadence.demandes.put(qui, periode);
        }
        ui.setPollInterval(cadence.demandes.values().stream()
                .min(Comparator.naturalOrder())
                .orElse(AUCUNE));
    }
}
