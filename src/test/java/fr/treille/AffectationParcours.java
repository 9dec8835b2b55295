package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.treille.socle.compte.AgentSaisie;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The coordination assigns an animateur to the Gers, who then signs in and sees the grappes of the Gers and no
 * other one.
 */
@TestServeur
@ExtendWith(Navigateur.Requis.class)
class AffectationParcours {

    private static final String ANIMATEUR = "lison.armagnac@treille.test";

    @LocalServerPort
    private int port;

    @Autowired
    private ObjetsDEssai essai;

    @Autowired
    private Comptes comptes;

    @Test
    void une_animatrice_affectee_voit_les_grappes_de_son_territoire_et_elles_seules() {
        var gers = essai.notifie("Coteaux du Gers", "76", "32");
        var garonne = essai.notifie("Berges de la Garonne", "76", "31");
        var gironde = essai.notifie("Landes girondines", "75", "33");
        comptes.creer(new AgentSaisie(ANIMATEUR, null, "Lison", "Armagnac", "", Role.ANIMATEUR, "76", "demonstration"));
        try (var navigateur = Navigateur.ouvrir()) {
            var animatrice = navigateur.page(1366, 768);
            var elle = new FilPrincipal(animatrice, port);
            elle.connecter(ANIMATEUR);
            elle.menu("Grappes");
            assertThat(animatrice.getByText(Pattern.compile("^0 grappe"))).isVisible();

            affecter(navigateur.page(1366, 768));

            animatrice.reload();
            assertThat(animatrice.getByText(Pattern.compile("^1 grappe"))).isVisible();
            assertThat(animatrice.getByText(gers.nom()).first()).isVisible();
            assertThat(animatrice.getByText(garonne.nom())).hasCount(0);
            for (var etrangere : List.of(garonne, gironde)) {
                for (var adresse : List.of(
                        "/grappes/" + etrangere.id("GRAPPE"),
                        "/grappes/" + etrangere.id("GRAPPE") + "/courriers",
                        "/grappes/" + etrangere.id("GRAPPE") + "/convention",
                        "/boite-envoi/" + etrangere.id("MESSAGE"))) {
                    animatrice.navigate("http://localhost:" + port + adresse);
                    assertThat(animatrice.getByText(etrangere.nom())).hasCount(0);
                    assertThat(animatrice.locator("body")).containsText(Pattern.compile("n’existe pas|introuvable"));
                }
            }
            animatrice.navigate("http://localhost:" + port + "/grappes/" + gers.id("GRAPPE"));
            assertThat(elle.titre()).hasText(gers.nom());
        }
    }

    /** From the alert « sans animateur principal » to the affectation. */
    private void affecter(Page page) {
        var fil = new FilPrincipal(page, port);
        fil.connecter(Session.courriel(Role.COORDINATION_ARS));
        fil.menu("Territoires");
        page.getByText("Gers", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.waitForURL(adresse -> adresse.endsWith("/territoires/32"));
        assertThat(page.getByText("Sans animateur principal").first()).isVisible();
        fil.bouton("Affecter").click();
        var dialogue = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Affecter"));
        var personnes = dialogue.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Personnes"));
        personnes.click();
        personnes.fill("Lison");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^Lison Armagnac")))
                .click();
        page.keyboard().press("Escape");
        assertThat(dialogue).containsText("Lison Armagnac");
        dialogue.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Affecter ces personnes"))
                .click();
        assertThat(page.getByText("L’affectation est enregistrée.")).isVisible();
        assertThat(page.getByText("Sans animateur principal")).hasCount(0);
    }
}
