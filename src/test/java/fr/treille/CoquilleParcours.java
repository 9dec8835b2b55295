package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.treille.socle.equipe.Role;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is around every page: the menu, by mouse and by keyboard, the way past it, and the components' own French. */
@TestServeur
@ExtendWith(Navigateur.Requis.class)
@TestInstance(Lifecycle.PER_CLASS)
class CoquilleParcours {

    /** Forbidden here because they are sold, or given all their texts by the sign-in page. */
    private static final Set<String> NON_TRADUITS = Set.of(
            "vaadin-crud", "vaadin-dashboard", "vaadin-rich-text-editor", "vaadin-login-form", "vaadin-login-overlay");

    private final Navigateur navigateur = Navigateur.ouvrir();

    @LocalServerPort
    private int port;

    @AfterAll
    void fermer() {
        navigateur.close();
    }

    @Test
    void ce_que_l_on_replie_le_reste_au_rechargement_et_a_la_connexion_suivante() {
        var page = navigateur.page(1366, 768);
        entrer(page, Role.COORDINATION_ARS);
        var usages = entree(page, "Usages");
        assertThat(usages).isVisible();

        rubrique(page, "Suivi").click();
        assertThat(usages).isHidden();
        assertThat(rubrique(page, "Suivi")).hasAttribute("aria-expanded", "false");

        page.reload();
        assertThat(entree(page, "Grappes")).isVisible();
        assertThat(usages).isHidden();

        sortir(page);
        entrer(page, Role.CONSULTATION);
        assertThat(usages).isVisible();

        sortir(page);
        entrer(page, Role.COORDINATION_ARS);
        assertThat(entree(page, "Grappes")).isVisible();
        assertThat(usages).isHidden();
        rubrique(page, "Suivi").press("Enter");
        assertThat(usages).isVisible();
        page.reload();
        assertThat(usages).isVisible();
    }

    @Test
    void le_menu_entier_tient_a_1366_par_768_avec_de_la_place_pour_la_suite() {
        var page = navigateur.page(1366, 768);
        entrer(page, Role.ADMINISTRATION);

        assertThat(menu(page).getByRole(AriaRole.LINK)).hasCount(19);
        var bas = menu(page).boundingBox().y + menu(page).boundingBox().height;
        // what the plan of the menu has more: Versements, Accompagnement, and two of Territoire
        var quatreEntrees = 4 * entree(page, "Région").boundingBox().height;
        assertThat(bas + quatreEntrees).isLessThanOrEqualTo(768);
        // targets of 24 px at least
        assertThat(entree(page, "Région").boundingBox().height).isGreaterThanOrEqualTo(24);
    }

    @Test
    void sous_1200_px_le_menu_se_replie_de_lui_meme_en_icones_que_le_clavier_nomme() {
        var page = navigateur.page(1366, 768);
        entrer(page, Role.COORDINATION_ARS);
        assertThat(menu(page).boundingBox().width).isEqualTo(224 - 1);

        page.setViewportSize(1024, 768);
        page.waitForCondition(() -> menu(page).boundingBox().width < 60);
        var grappes = entree(page, "Grappes");
        grappes.focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Shift+Tab");
        assertThat(page.locator("vaadin-tooltip-overlay[opened]")).hasCount(1);
        assertThat(page.getByText("Grappes").last()).isVisible();
        page.keyboard().press("Enter");
        assertThat(titre(page)).hasText("Grappes");

        bascule(page).click();
        page.waitForCondition(() -> menu(page).boundingBox().width > 200);
        bascule(page).click();
        page.waitForCondition(() -> menu(page).boundingBox().width < 60);
        page.setViewportSize(1366, 768);
        page.waitForCondition(() -> menu(page).boundingBox().width > 200);
    }

    @Test
    void le_premier_lien_passe_au_contenu_sans_quitter_la_page() {
        var page = navigateur.page(1366, 768);
        entrer(page, Role.COORDINATION_ARS);
        page.navigate(adresse("/etablissements/og"));
        assertThat(titre(page)).hasText(Pattern.compile("\\S"));

        page.keyboard().press("Tab");
        var lien = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Aller au contenu"));
        assertThat(lien).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
        assertThat(page).hasURL(adresse("/etablissements/og"));
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.MAIN).locator(":focus").first()).isVisible();
    }

    @Test
    void le_titre_de_la_page_se_lit_entier_quand_la_place_manque() {
        var page = navigateur.page(1024, 768);
        entrer(page, Role.COORDINATION_ARS);
        page.navigate(adresse("/relances"));

        assertThat(titre(page)).hasAttribute("title", "Relances");
    }

    @Test
    void aucun_composant_n_a_de_texte_par_defaut_en_anglais() {
        var anglaise = navigateur.page(1366, 768);
        LecteurEcran.sansFrancais(anglaise.context());
        var anglais = LecteurEcran.textes(anglaise, adresse("/connexion"));
        var francais = new TreeMap<>(LecteurEcran.textes(navigateur.page(1366, 768), adresse("/connexion")));

        assertThat(anglais).containsKeys("vaadin-upload", "vaadin-side-nav", "vaadin-date-picker");
        francais.keySet().removeAll(NON_TRADUITS);
        francais.replaceAll((composant, textes) -> {
            var restes = new HashSet<>(textes);
            restes.retainAll(anglais.get(composant));
            restes.remove("Message");
            return restes;
        });
        assertThat(francais.values()).allMatch(Set::isEmpty, francais.toString());
    }

    @Test
    void sans_le_script_le_lecteur_d_ecran_entend_de_l_anglais_et_avec_lui_aucun() {
        var anglaise = navigateur.page(1366, 768);
        var lecteur = LecteurEcran.instruit(anglaise, adresse("/connexion"));
        entrer(anglaise, Role.COORDINATION_ARS);
        anglaise.navigate(adresse("/grappes"));
        assertThat(anglaise.getByText(Pattern.compile("^0 grappe"))).isVisible();
        assertThat(String.join("\n", lecteur.fautes(anglaise))).contains("Sort by Statut", "Online");

        var page = navigateur.page(1366, 768);
        entrer(page, Role.COORDINATION_ARS);
        page.navigate(adresse("/grappes"));
        assertThat(page.locator("vaadin-grid-sorter[aria-label='Trier par Statut']"))
                .isVisible();
        assertThat(lecteur.fautes(page)).isEmpty();
    }

    @Test
    void la_connexion_perdue_puis_revenue_se_dit_en_francais() {
        var page = navigateur.page(1366, 768);
        entrer(page, Role.COORDINATION_ARS);
        var etat = page.locator("vaadin-connection-indicator");
        assertThat(etat).hasText("En ligne");

        page.context().setOffline(true);
        assertThat(etat).hasText(Pattern.compile("^\\s*La connexion est perdue"));
        page.context().setOffline(false);
        assertThat(etat).hasText("En ligne");
    }

    private void entrer(Page page, Role role) {
        new FilPrincipal(page, port).connecter(Session.courriel(role));
    }

    private static void sortir(Page page) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("^Mon compte")))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Se déconnecter"))
                .click();
        assertThat(page.getByLabel("Adresse électronique")).isVisible();
    }

    private static Locator menu(Page page) {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Menu principal"));
    }

    private static Locator entree(Page page, String nom) {
        return menu(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + nom)));
    }

    private static Locator rubrique(Page page, String nom) {
        return menu(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(nom));
    }

    private static Locator bascule(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Ouvrir ou replier le menu")));
    }

    private static Locator titre(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private String adresse(String chemin) {
        return "http://localhost:" + port + chemin;
    }
}
