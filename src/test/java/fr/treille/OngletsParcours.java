package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.treille.socle.equipe.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The tabs of a grappe's page in a browser: all on screen whatever its width, and by the keyboard alone. */
@TestServeur
@ExtendWith(Navigateur.Requis.class)
class OngletsParcours {

    @LocalServerPort
    private int port;

    @Autowired
    private PagesAExporter pages;

    private Page page;

    @Test
    void tous_se_voient_a_toute_largeur_et_le_clavier_les_parcourt() {
        pages.preparer();
        try (var navigateur = Navigateur.ouvrir()) {
            page = navigateur.page(1366, 768);
            new FilPrincipal(page, port).connecter(Session.courriel(Role.COORDINATION_ARS));
            for (var largeur : List.of(1920, 1366, 1024)) {
                page.setViewportSize(largeur, 768);
                page.navigate("http://localhost:" + port + "/grappes/" + pages.suivie() + "/jalons");
                seVoient("Grappe", largeur, 8);
                seVoient("Suivi", largeur, 5);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "captures", "onglets-" + largeur + ".png")));
            }
            page.setViewportSize(1366, 768);
            auClavier();
        }
    }

    private Locator barre(String nom) {
        return page.getByRole(
                AriaRole.TABLIST, new Page.GetByRoleOptions().setName(nom).setExact(true));
    }

    private Locator onglet(String barre, String titre) {
        return barre(barre)
                .getByRole(
                        AriaRole.TAB,
                        new Locator.GetByRoleOptions().setName(titre).setExact(true));
    }

    private void seVoient(String nom, int largeur, int nombre) {
        assertThat(barre(nom).getByRole(AriaRole.TAB)).hasCount(nombre);
        assertThat(barre(nom)).not().hasAttribute("overflow", Pattern.compile(".*"));
        for (var un : barre(nom).getByRole(AriaRole.TAB).all()) {
            var cadre = un.boundingBox();
            assertThat(cadre.x).as(un.textContent() + " à " + largeur).isGreaterThanOrEqualTo(0);
            assertThat(cadre.x + cadre.width)
                    .as(un.textContent() + " à " + largeur)
                    .isLessThanOrEqualTo(largeur);
        }
    }

    /** From the first bar to the second, and along it. */
    private void auClavier() {
        onglet("Grappe", "Suivi").focus();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/courriers$"));
        assertThat(onglet("Grappe", "Courriers")).isFocused();
        assertThat(onglet("Grappe", "Courriers")).hasAttribute("aria-selected", "true");

        page.keyboard().press("Tab");
        assertThat(onglet("Courriers", "Courriers")).isFocused();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/convention$"));
        assertThat(onglet("Courriers", "Convention")).isFocused();
        assertThat(page.getByRole(AriaRole.TABPANEL)).hasAttribute("aria-label", "Convention");
    }
}
