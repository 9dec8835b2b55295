package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.usage.UsagesDEssai;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The measures' grid in a browser, on a small laptop: what is typed takes the place of what was, and lines have most of the screen. */
@TestServeur
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
@ExtendWith(Navigateur.Requis.class)
class MesuresParcours {

    private static final Path CAPTURES = Path.of("target", "captures");
    private static final int HAUTEUR = 768;

    @LocalServerPort
    private int port;

    @Autowired
    private UsagesDEssai usages;

    @Autowired
    private Session session;

    @Test
    void ce_qui_est_tape_remplace_la_case_et_ce_qui_surprend_se_demande() {
        var grappe = usages.conventionnee("Vallée des Genêts", 16).id();
        usages.mesurer(grappe, usages.periode(grappe), 16, 11, 83, "MSSANTE", "DMP");
        var periode = usages.periode(grappe, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
        usages.mesurer(grappe, periode, 3, 12, 83, "MSSANTE");
        session.fermer();
        try (var navigateur = Navigateur.ouvrir()) {
            var page = navigateur.page(1366, HAUTEUR);
            new FilPrincipal(page, port).connecter(Session.courriel(Role.ANIMATEUR));
            page.navigate("http://localhost:" + port + "/grappes/" + grappe + "/usages?periode=" + periode);
            bouton(page, "Saisir les mesures").click();

            var premiere = page.getByLabel("MSSanté, Num., Résidence 1", exact());
            assertThat(premiere).isFocused();
            page.keyboard().type("60");
            assertThat(premiere).hasValue("60");
            var troisieme = page.getByLabel("MSSanté, Num., Résidence 3", exact());
            troisieme.click();
            page.keyboard().type("15");
            assertThat(troisieme).hasValue("15");
            // a second click in it puts the caret where it was clicked
            troisieme.dblclick();
            page.keyboard().press("End");
            page.keyboard().type("6");
            assertThat(troisieme).hasValue("156");
            page.keyboard().press("Tab");
            page.waitForTimeout(500);
            page.screenshot(new Page.ScreenshotOptions().setPath(CAPTURES.resolve("mesures-grille-1366x768.png")));
            lignes(page);

            bouton(page, "Enregistrer les mesures").click();
            var question = page.getByRole(AriaRole.ALERTDIALOG);
            assertThat(question).containsText("du 01/04/2026 au 30/06/2026");
            assertThat(question).containsText("Résidence 3, MSSanté");
            assertThat(question).containsText("la dernière fois\u00A0: 11 / 83");
            page.waitForTimeout(500);
            page.screenshot(new Page.ScreenshotOptions().setPath(CAPTURES.resolve("mesures-question-1366x768.png")));
            question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Annuler"))
                    .click();
            assertThat(troisieme).hasClass(java.util.regex.Pattern.compile("usage-doute"));
        }
    }

    /** More of the screen is lines than anything else. */
    private static void lignes(Page page) {
        var hauteur = (Number) page.evaluate("""
                (() => {
                  const cadre = document.querySelector('.usage-defile').getBoundingClientRect();
                  const tete = document.querySelector('.usage-table-saisie thead').getBoundingClientRect();
                  return Math.min(innerHeight, cadre.bottom) - Math.max(cadre.top, 0) - tete.height;
                })()""");
        assertThat(hauteur.doubleValue()).isGreaterThan(HAUTEUR / 2.0);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator bouton(Page page, String nom) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(nom));
    }
}
