package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.treille.dossier.decision.AvisDEssai;
import fr.treille.dossier.notation.NotationsDEssai;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.equipe.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * A window of twelve files, an enveloppe that does not cover them all: ranked, tried, settled; then a decision is withdrawn and a
 * porteur gives its project up, which frees the enveloppe.
 */
@TestServeur
@Import(Montre.Posee.class)
@ExtendWith(Navigateur.Requis.class)
class SelectionParcours {

    private static final Path CAPTURES = Path.of("target", "captures-selection");

    @LocalServerPort
    private int port;

    @Autowired
    private Montre montre;

    @Autowired
    private DecisionsDEssai decisions;

    @Autowired
    private AvisDEssai avis;

    @Autowired
    private NotationsDEssai notations;

    @Autowired
    private Session session;

    private final List<Long> dossiers = new ArrayList<>();
    private Page page;
    private FilPrincipal fil;

    @Test
    void douze_dossiers_jusqu_aux_decisions_un_retrait_et_un_desistement() {
        montre.regler("2025-06-20T09:00:00");
        preparer();
        try (var navigateur = Navigateur.ouvrir()) {
            page = navigateur.page(1366, 768);
            fil = new FilPrincipal(page, port);
            fil.connecter(Session.courriel(Role.COORDINATION_ARS));
            ouvrirUnComite();
            essayer();
            arreter();
            retirerUneDecision(dossiers.getFirst());
            enregistrerUnDesistement(dossiers.get(1));
            page.navigate("http://localhost:" + port + "/selections");
            page.getByText("Comité de juin").first().click();
            dit("1.260.000.€");
            dit("740.000.€");
        }
    }

    /** Two files of twelve have an avis défavorable, six the best score. */
    private void preparer() {
        decisions.registre();
        for (int rang = 1; rang <= 12; rang++) {
            var id = avis.rendu("Dossier %02d".formatted(rang), rang <= 10).id();
            var part = rang <= 6 ? "1" : "0.5";
            notations.noter(id, part);
            notations.arreter(id, part);
            dossiers.add(id);
        }
        session.fermer();
    }

    private void ouvrirUnComite() {
        fil.menu("Sélection");
        fil.bouton("Nouveau comité").click();
        var dialogue = page.getByRole(AriaRole.DIALOG);
        dialogue.getByLabel("Nom").fill("Comité de juin");
        dialogue.getByLabel("Jour").fill("27/06/2025");
        dialogue.getByLabel("Jour").press("Enter");
        dialogue.getByLabel("Enveloppe").fill("2000000");
        dialogue.getByLabel("Membres").fill("Jeanne Roux, ARS");
        var fenetres = dialogue.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Fenêtres"));
        fenetres.fill("13/06/2025");
        page.getByRole(AriaRole.OPTION).first().click();
        dialogue.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Créer le comité"))
                .click();
        assertThat(fil.titre()).hasText("Comité de juin");
    }

    private void essayer() {
        fil.bouton("Selon le classement").click();
        dit("1.890.000.€");
        assertThat(page.getByText("L’enveloppe couvre tous les dossiers retenus."))
                .isVisible();
        page.getByLabel("Retenir Dossier 07").check();
        assertThat(page.getByText("Enveloppe dépassée")).isVisible();
        assertThat(page.getByText("Ligne de coupe")).isVisible();
        photographier("depasse");
        page.getByLabel("Retenir Dossier 07").uncheck();
        assertThat(page.getByText("Dans l’enveloppe")).isVisible();
        fil.bouton("Selon le classement").click();
        page.getByText("Motifs communs").click();
        page.getByLabel("Motif des favorables").fill("Projet mûr et bien noté.");
        page.getByLabel("Motif de la liste complémentaire").fill("Enveloppe épuisée.");
        page.getByLabel("Motif des défavorables").fill("Ressources insuffisantes.");
        page.getByLabel("Nom du scénario").fill("Au classement");
        fil.bouton("Enregistrer le scénario").click();
        assertThat(page.getByText("Le scénario «\u00A0Au classement\u00A0» est enregistré."))
                .isVisible();
    }

    private void arreter() {
        fil.bouton("Arrêter ce scénario").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Arrêter ce scénario"))
                .click();
        assertThat(page.getByText("12 sur 12")).isVisible(tard());
        photographier("arrete");
        fil.bouton("Générer le procès-verbal").click();
        assertThat(page.getByText(Pattern.compile("Le procès-verbal ARS76-ESMSN-PV-\\S+ est archivé")))
                .isVisible(tard());
        page.navigate("http://localhost:" + port + "/grappes/" + dossiers.get(6) + "/decision");
        assertThat(page.getByText("Sur la liste complémentaire du comité du 27/06/2025")
                        .first())
                .isVisible();
        photographier("complementaire");
        page.navigate("http://localhost:" + port + "/grappes/" + dossiers.get(6) + "/notation");
        assertThat(page.getByText("10 / 20").first()).isVisible();
        photographier("notation");
    }

    private void retirerUneDecision(long id) {
        page.navigate("http://localhost:" + port + "/grappes/" + id);
        fil.generer("lettre");
        fil.envoyer("lettre");
        page.navigate("http://localhost:" + port + "/grappes/" + id + "/decision");
        fil.bouton("Retirer la décision").click();
        var dialogue = page.getByRole(AriaRole.DIALOG);
        dialogue.getByLabel("Suite d’un recours").check();
        dialogue.getByLabel("Motif").fill("Un recours a montré une pièce mal lue.");
        dialogue.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Retirer la décision"))
                .click();
        assertThat(page.getByText("La décision est retirée")).isVisible();
    }

    private void enregistrerUnDesistement(long id) {
        page.navigate("http://localhost:" + port + "/grappes/" + id);
        fil.bouton("Désistement").click();
        var dialogue = page.getByRole(AriaRole.DIALOG);
        dialogue.getByLabel("Motif").fill("Le porteur renonce faute de ressources.");
        dialogue.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Enregistrer le désistement"))
                .click();
        assertThat(page.getByText("Le désistement est enregistré.")).isVisible();
    }

    private void dit(String montant) {
        assertThat(page.locator(".selection-chiffres")
                        .getByText(Pattern.compile("^" + montant + "$"))
                        .first())
                .isVisible();
    }

    private void photographier(String nom) {
        page.screenshot(new Page.ScreenshotOptions().setPath(CAPTURES.resolve(nom + ".png")));
    }

    private static LocatorAssertions.IsVisibleOptions tard() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    }
}
