package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.point.PlanificationService;
import fr.treille.suivi.point.SuivisDEssai;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hands on a keyboard and a mouse: days as people write them, names left half typed, double clicks and Entrée pressed twice.
 */
@TestServeur
@Import(Montre.Posee.class)
@ExtendWith(Navigateur.Requis.class)
class SaisieParcours {

    @LocalServerPort
    private int port;

    @Autowired
    private Montre montre;

    @Autowired
    private SuivisDEssai suivis;

    @Autowired
    private PlanificationService planification;

    @Autowired
    private Session session;

    @Autowired
    private JdbcClient base;

    private Page page;

    @Test
    void ce_qui_est_tape_est_compris_ou_dit_et_ce_qui_est_fait_deux_fois_ne_l_est_qu_une() {
        montre.regler("2025-06-20T09:00:00");
        var grappe = suivis.suivie("Coteaux du Girou", LocalDate.of(2025, 1, 31));
        session.ouvrir(Role.COORDINATION_ARS);
        var point = planification.planifier(SuivisDEssai.point(grappe, LocalDate.of(2025, 6, 20)));
        session.fermer();
        try (var navigateur = Navigateur.ouvrir()) {
            page = navigateur.page(1366, 768);
            new FilPrincipal(page, port).connecter(Session.courriel(Role.COORDINATION_ARS));
            dates(grappe);
            noms();
            actions(point);
            quitter();
        }
    }

    private void dates(GrappeFiche grappe) {
        aller("grappes/" + grappe.id() + "/jalons");
        bouton("Prévoir VSR, Toute la grappe").dblclick();
        assertThat(ouverts()).hasCount(1);
        var champ = champ("Date prévue");
        refuser(champ, "31/10/202", "a 3 chiffres");
        refuser(champ, "1012025", "se lit de plusieurs façons");
        refuser(champ, "32/13/2025", "Le calendrier n’a pas");
        refuser(champ, "01/09/2206", "n’est pas plausible");
        faire("Prévoir");
        assertThat(ouverts()).hasCount(1);
        for (var texte : new String[] {"1-10-2025", "01102025", "1/10/25", "2025-10-01"}) {
            taper(champ, texte);
            champ.press("Tab");
            assertThat(champ).hasValue("01/10/2025");
            assertThat(champ).not().isFocused();
            assertThat(ouverts().getByText("n’est pas plausible")).isHidden();
        }
        assertThat(page.locator("vaadin-date-picker-overlay-content")).isHidden();
        taper(champ, "5/5");
        champ.press("Escape");
        assertThat(champ).hasValue("01/10/2025");
        assertThat(ouverts()).hasCount(1);
        ouverts().locator("vaadin-date-picker [part~='toggle-button']").click();
        assertThat(page.locator("vaadin-date-picker-overlay-content")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("vaadin-date-picker-overlay-content")).isHidden();
        bouton("Prévoir", ouverts()).dblclick();
        assertThat(page.getByText("Le calendrier est à jour.").first()).isVisible();
        assertThat(ouverts()).hasCount(0);
        sansErreur();
        assertThat(compter("SELECT COUNT(*) FROM jalon WHERE prevu = '2025-10-01' AND version = 0"))
                .isEqualTo(1);
    }

    private void refuser(Locator champ, String texte, String mots) {
        taper(champ, texte);
        champ.press("Tab");
        assertThat(ouverts().getByText(mots).first()).isVisible();
        assertThat(champ).hasValue(texte);
        assertThat(champ).not().isFocused();
    }

    private static void taper(Locator champ, String texte) {
        champ.fill("");
        champ.pressSequentially(texte);
    }

    private void noms() {
        aller("territoires");
        bouton("Déclarer une absence").first().dblclick();
        assertThat(ouverts()).hasCount(1);
        var nom = base.sql("SELECT CONCAT(prenom, ' ', nom) FROM agent WHERE courriel = ?")
                .param(Session.courriel(Role.CHARGE_MISSION_DT))
                .query(String.class)
                .single();
        var personne = champ("Personne absente");
        taper(personne, "Personne d’ici");
        personne.press("Tab");
        assertThat(ouverts().getByText("Rien ici ne s’appelle").first()).isVisible();
        assertThat(personne).hasValue("Personne d’ici");
        taper(personne, nom.toLowerCase());
        personne.press("Tab");
        assertThat(personne).hasValue(Pattern.compile("^" + nom));
        assertThat(ouverts().getByText("Rien ici ne s’appelle")).isHidden();
        bouton("Annuler", ouverts()).click();
        assertThat(ouverts()).hasCount(0);
        bouton("Affecter").first().click();
        var territoires = champ("Territoires");
        taper(territoires, "Haute Garonne");
        territoires.press("Tab");
        assertThat(ouverts()
                        .locator("vaadin-multi-select-combo-box-chip")
                        .filter(new Locator.FilterOptions().setHasText("Haute-Garonne")))
                .hasCount(1);
        assertThat(territoires).hasValue("");
        taper(territoires, "Bretagne");
        territoires.press("Tab");
        assertThat(ouverts().getByText("Rien ici ne s’appelle").first()).isVisible();
        assertThat(territoires).hasValue("Bretagne");
        taper(territoires, "");
        territoires.press("Tab");
        assertThat(ouverts().getByText("Rien ici ne s’appelle")).isHidden();
        bouton("Annuler", ouverts()).click();
        assertThat(ouverts()).hasCount(0);
    }

    private void actions(long point) {
        aller("points-mensuels/" + point);
        ajouter("Former les référents");
        bouton("Enregistrer l’action", ouverts()).dblclick();
        assertThat(ouverts()).hasCount(0);
        ajouter("Relancer l’éditeur");
        bouton("Enregistrer l’action", ouverts()).focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(ouverts()).hasCount(0);
        sansErreur();
        assertThat(compter("SELECT COUNT(*) FROM action_suivi")).isEqualTo(2);
        bouton("Ajouter une action").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(ouverts()).hasCount(1);
    }

    /** What is focused, then what Escape and Enter do, keeps what was typed. */
    private void quitter() {
        aller("grappes/nouvelle");
        var solution = page.getByLabel("Solution DUI");
        solution.fill("Ogyris");
        solution.press("Tab");
        for (var touche : new String[] {"Escape", "Enter"}) {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Échéances"))
                    .first()
                    .click();
            assertThat(bouton("Continuer la saisie")).isFocused();
            page.keyboard().press(touche);
            assertThat(bouton("Continuer la saisie")).isHidden();
            assertThat(solution).hasValue("Ogyris");
        }
    }

    private void ajouter(String quoi) {
        bouton("Ajouter une action").dblclick();
        assertThat(ouverts()).hasCount(1);
        champ("Action").fill(quoi);
        var qui = champ("Responsable");
        taper(qui, "Quelqu’un d’autre");
        qui.press("Tab");
        assertThat(qui).hasValue("Quelqu’un d’autre");
    }

    private void sansErreur() {
        assertThat(page.locator("vaadin-notification-card[theme~='error']")).hasCount(0);
    }

    private long compter(String question) {
        return base.sql(question).query(Long.class).single();
    }

    private Locator ouverts() {
        return page.locator("vaadin-dialog[opened]");
    }

    private Locator champ(String libelle) {
        return ouverts().getByLabel(libelle, new Locator.GetByLabelOptions().setExact(true));
    }

    private void faire(String verbe) {
        bouton(verbe, ouverts()).click();
    }

    private static Locator bouton(String nom, Locator ou) {
        return ou.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(nom).setExact(true));
    }

    private Locator bouton(String nom) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(nom).setExact(true));
    }

    private void aller(String adresse) {
        page.navigate("http://localhost:" + port + "/" + adresse);
    }
}
