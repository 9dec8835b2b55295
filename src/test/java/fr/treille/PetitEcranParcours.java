package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.treille.socle.equipe.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists on a small screen: what they are sorted by, this month, and what choosing adds. Today is 02/06/2025. */
@TestServeur
@ExtendWith(Navigateur.Requis.class)
class PetitEcranParcours {

    @LocalServerPort
    private int port;

    @Autowired
    private PagesAExporter pages;

    private Page page;

    @Test
    void a_1024_px_la_cle_de_tri_et_le_mois_du_jour_se_voient_et_choisir_ne_coupe_rien_a_1366() {
        pages.preparer();
        try (var navigateur = Navigateur.ouvrir()) {
            page = navigateur.page(1024, 768);
            new FilPrincipal(page, port).connecter(Session.courriel(Role.COORDINATION_ARS));
            page.waitForCondition(
                    () -> page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Menu principal"))
                                    .boundingBox()
                                    .width
                            < 60);
            tient("grappes", "Prochaine échéance", 1024);
            tient("echeances", "Dernier jour", 1024);
            tient("points-mensuels", "juin", 1024);
            tient("fenetres", "échéance", 1024);
            tient("attention", "Score", 1024);

            page.setViewportSize(1366, 768);
            tient("grappes", "Montant", 1366);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choisir"))
                    .first()
                    .click();
            entete("Montant", 1366);
            capture("grappes-choisir-1366");
            tient("echeances", "Dernier jour", 1366);
        }
    }

    private void tient(String adresse, String colonne, int largeur) {
        page.navigate("http://localhost:" + port + "/" + adresse);
        entete(colonne, largeur);
        capture(adresse + "-" + largeur);
    }

    private void entete(String colonne, int largeur) {
        var entete = page.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(colonne))
                .first();
        assertThat(entete).isVisible();
        var cadre = entete.boundingBox();
        assertThat(cadre.x + cadre.width).as(colonne).isLessThanOrEqualTo(largeur);
    }

    private void capture(String nom) {
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "captures", nom + ".png")));
    }
}
