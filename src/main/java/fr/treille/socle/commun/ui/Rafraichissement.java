package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks again by itself for as long as what a part of a page shows is moving. The page asks as often as the most hurried of its
 * parts, and not at all once nothing moves.
 */
public final class Rafraichissement {

    private final Component qui;
    private final int periode;
    private final BooleanSupplier enMouvement;

    private Rafraichissement(Component qui, int periode, BooleanSupplier enMouvement) {
        this.qui = qui;
        this.periode = periode;
        this.enMouvement = enMouvement;
    }

    /**
     * Follows a part of a page while it is on screen.
     *
     * @param periode milliseconds between two looks
     * @param enMouvement whether what it shows may still change by itself
     * @param relire looks again; it may replace that part
     */
    public static Rafraichissement suivre(Component qui, int periode, BooleanSupplier enMouvement, Runnable relire) {
        var suivi = new Rafraichissement(qui, periode, enMouvement);
        qui.addAttachListener(arrivee -> suivi.commencer(arrivee.getUI(), relire));
        qui.getUI().filter(ui -> qui.isAttached()).ifPresent(ui -> suivi.commencer(ui, relire));
        return suivi;
    }

    private void commencer(UI ui, Runnable relire) {
        var tours = ui.addPollListener(tour -> {
            if (enMouvement.getAsBoolean()) {
                relire.run();
                accorder();
            }
        });
        var fin = new Registration[1];
        fin[0] = qui.addDetachListener(depart -> {
            tours.remove();
            fin[0].remove();
            Demandes.de(ui).poser(ui, qui, null);
        });
        accorder();
    }

    /** What it shows has changed: perhaps it moves now, or no longer. */
    public void accorder() {
        qui.getUI().ifPresent(ui -> Demandes.de(ui).poser(ui, qui, enMouvement.getAsBoolean() ? periode : null));
    }

    /** What the parts of one page ask. */
    private static final class Demandes {

        private static final int AUCUNE = -1;

        private final Map<Component, Integer> periodes = new HashMap<>();

        static Demandes de(UI ui) {
            var demandes = ComponentUtil.getData(ui, Demandes.class);
            if (demandes == null) {
                demandes = new Demandes();
                ComponentUtil.setData(ui, Demandes.class, demandes);
            }
            return demandes;
        }

        void poser(UI ui, Component qui, @Nullable Integer periode) {
            if (periode == null) {
                periodes.remove(qui);
            } else {
                periodes.put(qui, periode);
            }
            ui.setPollInterval(
                    periodes.values().stream().min(Comparator.naturalOrder()).orElse(AUCUNE));
        }
    }
}
