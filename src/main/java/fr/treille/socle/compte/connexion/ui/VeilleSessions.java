package fr.treille.socle.compte.connexion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions in which nobody has done anything for as long as the server allows: the browser's own heartbeat, or a
 * page that asks for news, keeps them otherwise alive for ever. Two minutes before, a dialog above the page says so; any act
 * extends, and a form being filled in stays as it is.
 */
@Component
class VeilleSessions implements VaadinServiceInitListener {

    private static final Logger JOURNAL = LoggerFactory.getLogger(VeilleSessions.class);
    static final Duration PREAVIS = Duration.ofMinutes(2);
    private static final Duration TOUR = Duration.ofSeconds(15);

    private final Map<UI, Avis> ecrans = new ConcurrentHashMap<>();
    private final ScheduledExecutorService veilleur = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("veille-sessions").factory());

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(arrivee -> {
            var ui = arrivee.getUI();
            ecrans.put(ui, new Avis());
            ui.addDetachListener(depart -> ecrans.remove(ui));
        });
        veilleur.scheduleWithFixedDelay(this::tour, TOUR.toSeconds(), TOUR.toSeconds(), TimeUnit.SECONDS);
    }

    @PreDestroy
    void arreter() {
        veilleur.shutdownNow();
    }

    private void tour() {
        ecrans.forEach((ui, avis) -> {
            try {
                ui.access(() -> regarder(ui, avis, System.currentTimeMillis()));
            } catch (UIDetachedException parti) {
                ecrans.remove(ui);
            } catch (RuntimeException echec) {
                JOURNAL.warn("veille d’une session", echec);
            }
        });
    }

    /**
     * With the session’s lock.
     *
     * @param maintenant milliseconds, on the clock by which Vaadin notes requests
     */
    static void regarder(UI ui, Avis avis, long maintenant) {
        var session = ui.getSession();
        if (session == null || session.getSession() == null) {
            return;
        }
        var limite = Duration.ofSeconds(session.getSession().getMaxInactiveInterval());
        var vue = SuiviSessions.derniereActivite(session.getSession());
        var inactivite = Duration.ofMillis(maintenant - (vue == null ? session.getLastRequestTimestamp() : vue));
        if (limite.compareTo(PREAVIS) <= 0) {
            return;
        }
        if (inactivite.compareTo(limite) >= 0) {
            if (avis.expire) {
                session.getSession().invalidate();
            } else {
                avis.expirer();
            }
        } else if (inactivite.compareTo(limite.minus(PREAVIS)) >= 0) {
            avis.prevenir(limite.minus(inactivite));
        } else if (avis.isOpened()) {
            avis.close();
        }
    }

    /** What is said above the page. */
    static final class Avis extends Dialog {

        private boolean expire;

        Avis() {
            setHeaderTitle("Êtes-vous toujours là\u00A0?");
            setCloseOnOutsideClick(false);
        }

        private void prevenir(Duration reste) {
            if (!isOpened()) {
                removeAll();
                getFooter().removeAll();
                var rester = new Button("Rester connecté", clic -> close());
                rester.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                rester.setAutofocus(true);
                add(new Paragraph("Sans geste de votre part, la session se ferme dans "
                        + (reste.toSeconds() > 75 ? "deux minutes" : "une minute")
                        + ". Ce que vous avez saisi est gardé si vous restez."));
                getFooter().add(rester);
                open();
            }
        }

        private void expirer() {
            expire = true;
            removeAll();
            getFooter().removeAll();
            setHeaderTitle("Session fermée");
            var connexion = new Anchor("connexion", "Se reconnecter");
            connexion.setRouterIgnore(true);
            add(new Paragraph("La session s’est fermée après une longue inactivité."), connexion);
            open();
        }
    }
}
