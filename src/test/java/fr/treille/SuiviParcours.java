package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.point.SuivisDEssai;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Eighteen months of a financed grappe, the clock moved: points planned, held, missed, a milestone that slips, the VSR,
 * measures below the targets then above them, evidence, the balance that can be released, the closing.
 */
@TestServeur
@Import(Montre.Posee.class)
@ExtendWith(Navigateur.Requis.class)
class SuiviParcours {

    private static final byte[] PREUVE = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    private int port;

    @Autowired
    private Montre montre;

    @Autowired
    private SuivisDEssai suivis;

    @Autowired
    private JdbcClient base;

    @Autowired
    private GreenMail courriel;

    private Page page;
    private GrappeFiche grappe;

    @Test
    void dix_huit_mois_jusqu_au_solde() {
        montre.regler("2025-10-15T09:00:00");
        grappe = suivis.suivie("Coteaux du Girou", LocalDate.of(2025, 10, 15));
        try (var navigateur = Navigateur.ouvrir()) {
            au(navigateur, "2025-10-16T09:00:00");
            planifierUnPoint("18/11/2025");
            prevoir("Début du déploiement", "02/02/2026");
            prevoir("VSR", "30/04/2026");

            au(navigateur, "2025-11-18T10:30:00");
            tenirLePoint();

            // October and December went by without a point
            au(navigateur, "2026-01-12T09:00:00");
            manque("Point de décembre 2025");

            au(navigateur, "2026-02-03T09:00:00");
            constater("Début du déploiement", "02/02/2026");
            decaler("VSR", "30/06/2026", "L’éditeur livre en deux lots.");
            au(navigateur, "2026-07-01T09:00:00");
            refuser("VSR", "30/06/2026", "suppose «\u00A0VA\u00A0»");
            constater("VA", "15/05/2026");
            constater("VSR", "30/06/2026");

            au(navigateur, "2026-10-05T09:00:00");
            mesurer("01/07/2026", "30/09/2026", 60);
            solde("Solde à justifier");

            au(navigateur, "2027-01-05T09:00:00");
            mesurer("01/10/2026", "31/12/2026", 95);
            solde("Solde à justifier");
            joindreUnePreuve();
            solde("Solde à justifier");
            justifierLesDepenses();
            solde("Solde libérable");

            constater("Cibles atteintes", "31/12/2026");

            au(navigateur, "2027-04-15T09:00:00");
            constater("Clôture du suivi", "15/04/2027");
            aller("/jalons");
            assertThat(page.getByText("Suivi clos le").first()).isVisible();
        }
    }

    /** That day, in a new session. */
    private void au(Navigateur navigateur, String instant) {
        montre.regler(instant);
        page = navigateur.page(1366, 768);
        new FilPrincipal(page, port).connecter(Session.courriel(Role.COORDINATION_ARS));
    }

    private void planifierUnPoint(String jour) {
        aller("/suivi");
        bouton("Planifier un point").click();
        var dialogue = page.getByRole(AriaRole.DIALOG);
        date(dialogue, "Jour", jour);
        faire(dialogue, "Planifier et inviter");
        assertThat(page.getByText("Le point est prévu le").first()).isVisible();
        assertThat(courriel.waitForIncomingEmail(30_000, 1)).isTrue();
    }

    private void tenirLePoint() {
        aller("/suivi");
        page.getByRole(AriaRole.LINK, nomme(Pattern.compile("novembre 2025", Pattern.CASE_INSENSITIVE)))
                .first()
                .click();
        var texte = page.getByLabel("Compte rendu", new Page.GetByLabelOptions().setExact(true));
        texte.fill("Le marché est attribué. Le porteur attend la date de l’éditeur.");
        assertThat(page.getByText(Pattern.compile("enregistré à \\d{2}:\\d{2}")).first())
                .isVisible();
        bouton("Ajouter une action").click();
        var dialogue = page.getByRole(AriaRole.DIALOG);
        dialogue.getByLabel("Action", new Locator.GetByLabelOptions().setExact(true))
                .fill("Obtenir le calendrier de l’éditeur");
        faire(dialogue, "Enregistrer l’action");
        assertThat(dialogue.getByText(Pattern.compile("Cette action n’a pas de responsable"))
                        .first())
                .isVisible();
        var qui = dialogue.getByLabel("Responsable");
        qui.fill("Jeanne Roux");
        qui.press("Enter");
        faire(dialogue, "Enregistrer l’action");
        assertThat(page.getByText("Obtenir le calendrier de l’éditeur").first()).isVisible();
        bouton("Enregistrer la tenue").click();
        faire(page.getByRole(AriaRole.DIALOG), "Enregistrer la tenue");
        assertThat(page.getByText("La tenue du point est enregistrée.")).isVisible();
        page.getByRole(AriaRole.CHECKBOX, nomme(Pattern.compile("Présen")))
                .first()
                .check();
        page.getByText("Éclaircies").first().click();
        var avant = courriel.getReceivedMessages().length;
        bouton("Valider et envoyer").click();
        faire(
                page.getByRole(AriaRole.ALERTDIALOG)
                        .or(page.getByRole(AriaRole.DIALOG))
                        .first(),
                "Valider et envoyer");
        assertThat(page.getByText("est validé et dans la boîte d’envoi")).isVisible(lent());
        assertThat(courriel.waitForIncomingEmail(30_000, avant + 1)).isTrue();
    }

    private void manque(String mois) {
        page.navigate("http://localhost:" + port + "/points-mensuels");
        assertThat(page.getByText("2 points manquants")).isVisible();
        aller("/suivi");
        assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(mois)))
                .containsText("Manquant");
    }

    private void prevoir(String jalon, String jour) {
        dater("Prévoir", jalon, "Date prévue", jour, "");
    }

    private void decaler(String jalon, String jour, String motif) {
        dater("Décaler", jalon, "Date prévue", jour, motif);
        assertThat(page.getByText(motif).first()).isVisible();
    }

    private void constater(String jalon, String jour) {
        dater("Enregistrer", jalon, "Date réelle", jour, "");
    }

    private void refuser(String jalon, String jour, String pourquoi) {
        aller("/jalons");
        bouton("Enregistrer " + jalon + ", Toute la grappe").click();
        var dialogue = page.getByRole(AriaRole.DIALOG);
        date(dialogue, "Date réelle", jour);
        faire(dialogue, "Enregistrer");
        assertThat(dialogue).containsText(pourquoi);
    }

    private void dater(String verbe, String jalon, String champ, String jour, String motif) {
        aller("/jalons");
        bouton(verbe + " " + jalon + ", Toute la grappe").click();
        var dialogue = page.getByRole(AriaRole.DIALOG);
        date(dialogue, champ, jour);
        if (!motif.isEmpty()) {
            dialogue.getByLabel("Motif").fill(motif);
        }
        faire(dialogue, verbe);
        assertThat(page.getByText("Le calendrier est à jour.").first()).isVisible();
    }

    /** Every ESSMS counts that many of a hundred, for every indicator: the block is copied as from a spreadsheet. */
    private void mesurer(String debut, String fin, int pourcent) {
        aller("/usages");
        bouton("Ouvrir une période").first().click();
        var dialogue = page.getByRole(AriaRole.DIALOG);
        date(dialogue, "Premier jour", debut);
        date(dialogue, "Dernier jour", fin);
        faire(dialogue, "Ouvrir la période");
        bouton("Saisir les mesures").click();
        var entetes = page.getByRole(AriaRole.TABLE, nomme("Mesures à saisir"))
                .locator("thead tr:nth-child(2) th:not(.usage-lecture)");
        assertThat(entetes.last()).hasText("Commentaire");
        var colonnes = entetes.allTextContents();
        bouton("Coller un tableau").click();
        var coller = page.getByRole(AriaRole.DIALOG);
        coller.getByLabel("Tableau copié").fill(tableau(colonnes, pourcent));
        faire(coller, "Reporter dans la grille");
        faire(coller, "Fermer");
        bouton("Enregistrer les mesures").click();
        assertThat(page.getByText(Pattern.compile("Mesures .+ enregistrées"))).isVisible(lent());
    }

    private String tableau(List<String> colonnes, int pourcent) {
        List<String> lignes = new ArrayList<>();
        var essms = base.sql("SELECT finess FROM grappe_essms WHERE grappe_id = ? ORDER BY finess")
                .param(grappe.id())
                .query(String.class)
                .list();
        for (var finess : essms) {
            var ligne = new StringBuilder(finess);
            for (var colonne : colonnes.subList(1, colonnes.size())) {
                ligne.append('\t')
                        .append(
                                switch (colonne) {
                                    case "Num.", "Nombre" -> String.valueOf(pourcent);
                                    case "Dén." -> "100";
                                    default -> "";
                                });
            }
            lignes.add(ligne.toString());
        }
        return String.join("\n", lignes);
    }

    private void joindreUnePreuve() {
        aller("/usages");
        bouton("Joindre une preuve").first().click();
        var dialogue = page.getByRole(AriaRole.DIALOG);
        dialogue.locator("input[type=file]").setInputFiles(new FilePayload("releves.pdf", "application/pdf", PREUVE));
        assertThat(dialogue.getByText(Pattern.compile("releves.pdf.*PDF")).first())
                .isVisible();
        for (var indicateur :
                dialogue.locator("vaadin-checkbox-group vaadin-checkbox").all()) {
            indicateur.click();
        }
        dialogue.getByLabel("Tous les ESSMS de la grappe").check();
        faire(dialogue, "Joindre la preuve");
        assertThat(page.getByText("La preuve est jointe.")).isVisible();
    }

    /** Each OG's own statement, then the consolidated one, whose total is their sum. */
    private void justifierLesDepenses() {
        aller("/convention");
        assertThat(page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(Pattern.compile("^Enregistrer l’état consolidé")))
                        .first())
                .isVisible();
        var organismes = page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Enregistrer l’état de ")))
                .count();
        assertThat(organismes).isPositive();
        for (var rang = 0; rang < organismes; rang++) {
            enregistrerUnEtat(Pattern.compile("^Enregistrer l’état de "), "Certifié par", "1000", rang);
        }
        enregistrerUnEtat(
                Pattern.compile("^Enregistrer l’état consolidé"),
                "Visé par l’ordonnateur du porteur",
                String.valueOf(1000 * organismes),
                organismes);
    }

    private void enregistrerUnEtat(Pattern bouton, String signataire, String euros, int rang) {
        aller("/convention");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(bouton))
                .first()
                .click();
        var dialogue = page.getByRole(AriaRole.DIALOG);
        dialogue.getByLabel(signataire).fill("Mme Dupuis, directrice");
        dialogue.getByLabel(Pattern.compile("^(Certifié|Visé) le")).fill("05/01/2027");
        dialogue.getByLabel(Pattern.compile("des dépenses")).fill(euros);
        var octets = (new String(PREUVE, StandardCharsets.US_ASCII) + rang).getBytes(StandardCharsets.US_ASCII);
        dialogue.locator("input[type=file]").setInputFiles(new FilePayload("etat.pdf", "application/pdf", octets));
        assertThat(dialogue.getByText(Pattern.compile("etat.pdf.*PDF")).first()).isVisible();
        faire(dialogue, "Enregistrer l’état");
        assertThat(page.getByText("L’état des dépenses est enregistré.").first())
                .isVisible();
    }

    private void solde(String etat) {
        aller("/convention");
        assertThat(page.getByText(etat).first()).isVisible();
    }

    private void aller(String onglet) {
        page.navigate("http://localhost:" + port + "/grappes/" + grappe.id() + onglet);
    }

    private Locator bouton(String nom) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(nom).setExact(true));
    }

    private static void faire(Locator dialogue, String verbe) {
        dialogue.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(verbe).setExact(true))
                .click();
    }

    private static void date(Locator dialogue, String champ, String jour) {
        var date = dialogue.getByLabel(champ, new Locator.GetByLabelOptions().setExact(true));
        date.fill(jour);
        date.press("Enter");
    }

    private static LocatorAssertions.IsVisibleOptions lent() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    }

    private static Page.GetByRoleOptions nomme(Pattern nom) {
        return new Page.GetByRoleOptions().setName(nom);
    }

    private static Page.GetByRoleOptions nomme(String nom) {
        return new Page.GetByRoleOptions().setName(nom);
    }
}
