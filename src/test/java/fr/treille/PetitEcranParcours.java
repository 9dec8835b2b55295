package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.treille.socle.equipe.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists on a small screen: what they are sorted by, this month, and what choosing adds. Today is 02/06/2025. */
@TestServeur
@ExtendWith(Navigateur.Requis.class)
@TestInstance(Lifecycle.PER_CLASS)
class PetitEcranParcours {

    private static final String JALONS = "grappes/%d/jalons";

    @LocalServerPort
    private int port;

    @Autowired
    private PagesAExporter pages;

    private Page page;

    /** Once: both only look. */
    @BeforeAll
    void preparer() {
        pages.preparer();
    }

    @Test
    void a_1024_px_la_cle_de_tri_et_le_mois_du_jour_se_voient_et_choisir_ne_coupe_rien_a_1366() {
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

    /** Each list, as who may act on it: the first thing to do of a row is on screen, its whole width. */
    @Test
    void a_1366_px_ce_qui_est_a_faire_sur_une_ligne_se_voit_sans_defiler() {
        try (var navigateur = Navigateur.ouvrir()) {
            page = navigateur.page(1366, 768);
            new FilPrincipal(page, port).connecter(Session.courriel(Role.ADMINISTRATION));
            var avecGestes = new TreeSet<String>();
            for (var adresse : adresses()) {
                page.navigate("http://localhost:" + port + "/" + adresse);
                assertThat(page.locator("vaadin-grid").first()).isVisible();
                page.waitForTimeout(800);
                var vus = gestes();
                assertThat(vus).as(adresse).noneMatch(geste -> geste.endsWith("hors de l’écran"));
                if (!vus.isEmpty()) {
                    avecGestes.add(adresse);
                    capture("gestes-" + adresse.replaceAll("\\W+", "-"));
                }
            }
            assertThat(avecGestes)
                    .contains(
                            "echeances",
                            "comptes",
                            "region/signataires",
                            "relances/regles",
                            JALONS.formatted(pages.suivie()));
        }
    }

    /** On a telephone, what is shown of a grappe has the screen, and no more. */
    @Test
    void a_390_px_une_grappe_tient_dans_l_ecran() {
        try (var navigateur = Navigateur.ouvrir()) {
            page = navigateur.page(1366, 768);
            new FilPrincipal(page, port).connecter(Session.courriel(Role.COORDINATION_ARS));
            page.setViewportSize(390, 844);
            for (var onglet : List.of("", "/essms", "/instruction", "/financement", "/jalons")) {
                page.navigate("http://localhost:" + port + "/grappes/" + pages.suivie() + onglet);
                assertThat(page.locator(".grappe-etape, .grappe-entete").first())
                        .isVisible();
                assertThat(page.locator(".grappe-page").boundingBox().width)
                        .as(onglet)
                        .isLessThanOrEqualTo(390);
            }
        }
    }

    private List<String> adresses() {
        return List.of(
                "grappes",
                "echeances",
                "points-mensuels",
                "fenetres",
                "attention",
                "courriers",
                "courriers/a-notifier",
                "conventions",
                "relances",
                "relances/regles",
                "relances/envoyees",
                "usages",
                "etablissements",
                "comptes",
                "region/signataires",
                "appels",
                "boite-envoi",
                "historique",
                JALONS.formatted(pages.suivie()),
                "grappes/" + pages.suivie() + "/essms",
                "grappes/" + pages.suivie() + "/interlocuteurs");
    }

    /** The first button of each row of the lists, and whether a part of it is out of sight at the right or the left. */
    @SuppressWarnings("unchecked")
    private List<String> gestes() {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('vaadin-grid')].flatMap(grille => {
                  const rangs = new Map();
                  for (const cellule of grille.querySelectorAll('vaadin-grid-cell-content')) {
                    const bouton = cellule.querySelector('vaadin-button, vaadin-menu-bar-button');
                    const place = cellule.assignedSlot?.closest('tr');
                    if (bouton && place && place.closest('tbody') && bouton.getBoundingClientRect().width > 0
                        && !rangs.has(place)) {
                      rangs.set(place, bouton);
                    }
                  }
                  const vue = grille.getBoundingClientRect();
                  return [...rangs.values()].map(bouton => {
                    const cadre = bouton.getBoundingClientRect();
                    const droite = Math.min(vue.right, innerWidth);
                    return bouton.textContent.trim()
                        + (cadre.right > droite + 1 || cadre.left < vue.left - 1 ? ' : hors de l’écran' : '');
                  });
                })
                """);
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
