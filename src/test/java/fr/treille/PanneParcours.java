package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.treille.socle.equipe.Role;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The database goes away under somebody's hands, and comes back. */
@TestServeur
@Import(Ecluse.Posee.class)
@ExtendWith(Navigateur.Requis.class)
class PanneParcours {

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    @LocalServerPort
    private int port;

    @Autowired
    private Ecluse ecluse;

    private Page page;

    @Test
    void ce_qui_est_tape_reste_ce_qui_est_demande_attend_et_une_page_ouverte_pendant_la_panne_vient_a_son_retour() {
        try (var navigateur = Navigateur.ouvrir()) {
            page = navigateur.page(1366, 768);
            new FilPrincipal(page, port).connecter(Session.courriel(Role.COORDINATION_ARS));
            page.navigate("http://localhost:" + port + "/grappes/nouvelle");
            var solution = page.getByLabel("Solution DUI");
            solution.fill("Ogyris");
            ecluse.fermer();
            unClic(solution);
            ecluse.ouvrir();
            // sent again by the browser itself: the form answers as it would have
            assertThat(page.getByText("Donnez un nom à la grappe.").first()).isVisible(visible());
            assertThat(solution).hasValue("Ogyris");
            indicateurEteint();

            ecluse.fermer();
            unePage();
            ecluse.ouvrir();
            assertThat(page.getByRole(AriaRole.HEADING, titre("Échéances"))).isVisible(visible());
            indicateurEteint();
        } finally {
            ecluse.rouvrir();
        }
    }

    private void unClic(Locator saisi) {
        var debut = System.nanoTime();
        bouton("Créer la grappe").click();
        assertThat(page.locator("vaadin-connection-indicator"))
                .containsText(Pattern.compile("la base de données ne répond pas"), contenu());
        assertThat(Duration.ofNanos(System.nanoTime() - debut)).isLessThan(PATIENCE);
        assertThat(saisi).hasValue("Ogyris");
    }

    /** Said for two seconds to be back, then no more: neither the words nor the bar of loading. */
    private void indicateurEteint() {
        var indicateur = page.locator("vaadin-connection-indicator");
        assertThat(indicateur.locator(".v-status-message.active")).hasCount(0, eteint());
        // by its class: its own style attribute, which hides it, is not one that our security policy lets through
        assertThat(indicateur.locator(".v-loading-indicator:is(.first, .second, .third)"))
                .hasCount(0, eteint());
        assertThat(page.evaluate("window.Vaadin.connectionState.state")).isEqualTo("connected");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target", "captures", "panne-finie-1366.png")));
    }

    private static LocatorAssertions.HasCountOptions eteint() {
        return new LocatorAssertions.HasCountOptions().setTimeout(10_000);
    }

    private void unePage() {
        var debut = System.nanoTime();
        page.navigate("http://localhost:" + port + "/echeances");
        assertThat(page.getByRole(AriaRole.HEADING, titre("La base de données ne répond pas")))
                .isVisible();
        assertThat(Duration.ofNanos(System.nanoTime() - debut)).isLessThan(PATIENCE);
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        page.screenshot(
                new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target", "captures", "panne-1366.png")));
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);
    }

    private static LocatorAssertions.ContainsTextOptions contenu() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);
    }

    private static Page.GetByRoleOptions titre(String nom) {
        return new Page.GetByRoleOptions().setLevel(1).setName(nom);
    }

    private Locator bouton(String nom) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(nom).setExact(true));
    }
}
