package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.treille.socle.compte.facteur.Applications;
import fr.treille.socle.equipe.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in otherwise than by a password alone, in a real browser: by a provider, and with a second factor. */
@TestServeur
@ExtendWith(Navigateur.Requis.class)
class ConnexionParcours {

    private static final Path CAPTURES = Path.of("target", "captures");
    private static final MockOAuth2Server FOURNISSEUR = new MockOAuth2Server();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void fournisseur(DynamicPropertyRegistry reglages) {
        FOURNISSEUR.start();
        var client = "spring.security.oauth2.client.";
        reglages.add(client + "registration.agence.client-id", () -> "treille");
        reglages.add(client + "registration.agence.client-secret", () -> "secret");
        reglages.add(client + "registration.agence.client-name", () -> "le compte de l’agence");
        reglages.add(client + "registration.agence.scope", () -> "openid,email");
        reglages.add(
                client + "provider.agence.issuer-uri",
                () -> FOURNISSEUR.issuerUrl("agence").toString());
        reglages.add("treille.connexion.second-facteur", () -> "EXIGE");
    }

    @Test
    void par_le_fournisseur_on_arrive_chez_soi_et_un_inconnu_est_refuse() {
        try (var navigateur = Navigateur.ouvrir()) {
            var page = navigateur.page(1366, 768);
            // no second factor is asked here: it is the provider's
            passerPar(page, Session.courriel(Role.COORDINATION_ARS));
            assertThat(menuPrincipal(page)).isVisible();
            assertThat(page).hasURL(Pattern.compile("http://localhost:" + port + "/(\\?continue)?"));
            page.getByRole(
                            AriaRole.MENUITEM,
                            new Page.GetByRoleOptions().setName(Pattern.compile("Prénom Coordination")))
                    .first()
                    .click();
            assertThat(page.getByText("Prénom Coordination régionale ARS — Coordination régionale ARS"))
                    .isVisible();
            seDeconnecter(page);
            page.context().close();

            var inconnue = navigateur.page(1366, 768);
            passerPar(inconnue, "inconnue@ailleurs.test");
            assertThat(inconnue.getByRole(AriaRole.ALERT)
                            .filter(new Locator.FilterOptions()
                                    .setHasText("Aucun compte de Treille n’est ouvert à l’adresse")))
                    .isVisible();
            inconnue.navigate("http://localhost:" + port + "/grappes");
            assertThat(inconnue.getByText("Se connecter avec le compte de l’agence"))
                    .isVisible();
        }
    }

    @Test
    void le_second_facteur_se_prend_puis_se_donne_au_clavier() {
        try (var navigateur = Navigateur.ouvrir()) {
            var page = navigateur.page(1366, 768);
            motDePasse(page, Role.COORDINATION_GRADES);
            assertThat(page.getByText("Prendre un second facteur")).isVisible();
            var cle = page.locator(".cle-texte").textContent();
            assertThat(page.locator(".codes-de-secours li").count()).isEqualTo(10);
            var secours = page.locator(".codes-de-secours li").first().textContent();
            examiner(page, "second-facteur-a-prendre");
            donner(page, "000000");
            assertThat(page.getByText("Ce n’est pas le bon code").first()).isVisible();
            assertThat(page.locator(".cle-texte")).hasText(cle);
            donner(page, Applications.code(cle, 0));
            assertThat(menuPrincipal(page)).isVisible();
            page.context().close();

            var demain = navigateur.page(1366, 768);
            motDePasse(demain, Role.COORDINATION_GRADES);
            assertThat(code(demain)).isFocused();
            assertThat(code(demain)).hasAttribute("autocomplete", "one-time-code");
            examiner(demain, "second-facteur");
            donner(demain, secours);
            assertThat(menuPrincipal(demain)).isVisible();
            demain.navigate("http://localhost:" + port + "/mon-compte");
            assertThat(demain.getByText("Codes de secours restants\u00A0: 9")).isVisible();
            assertThat(demain.getByText("Votre rôle l’exige.")).isVisible();
            examiner(demain, "mon-compte-second-facteur");
        }
    }

    /** Of Treille and of the provider, whose next visitor at that workstation is asked who they are. */
    private void seDeconnecter(Page page) {
        var chezLeFournisseur = page.waitForRequest(
                Pattern.compile(".*/agence/endsession\\?.*"),
                () -> page.getByText("Se déconnecter").click());
        assertThat(chezLeFournisseur.url()).contains("id_token_hint=", "post_logout_redirect_uri=", "state=");
        // from there it leads to the installation's own address, which nothing serves here
        page.waitForTimeout(500);
        page.navigate("http://localhost:" + port + "/grappes");
        assertThat(page.getByText("Se connecter avec le compte de l’agence")).isVisible();
    }

    private void passerPar(Page page, String courriel) {
        FOURNISSEUR.enqueueCallback(new DefaultOAuth2TokenCallback(
                "agence",
                "sujet-1",
                "JWT",
                List.of("treille"),
                Map.of("email", courriel, "email_verified", true),
                3600));
        page.navigate("http://localhost:" + port + "/connexion");
        page.getByText("Se connecter avec le compte de l’agence").click();
    }

    private void motDePasse(Page page, Role role) {
        page.navigate("http://localhost:" + port + "/connexion");
        page.getByLabel("Adresse électronique").fill(Session.courriel(role));
        page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                .fill("demonstration");
        page.keyboard().press("Enter");
    }

    /** By the keyboard alone, as whoever has just read the code does. */
    private static void donner(Page page, String code) {
        code(page).fill(code);
        page.keyboard().press("Enter");
    }

    private static Locator code(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Code"));
    }

    private static Locator menuPrincipal(Page page) {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Menu principal"));
    }

    private static void examiner(Page page, String nom) {
        for (var couleurs : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(couleurs));
            // a colour half way between the two has the contrast of neither
            page.waitForFunction("() => document.getAnimations().every(a => a.playState !== 'running')");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(CAPTURES.resolve(
                            nom + "-1366x768-" + (couleurs == ColorScheme.DARK ? "sombre" : "clair") + ".png")));
            assertThat(new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .filter(faute ->
                                            List.of("serious", "critical").contains(faute.getImpact()))
                                    .map(faute -> faute.getId() + " " + faute.getNodes()))
                    .isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
