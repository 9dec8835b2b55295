package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.usage.UsagesDEssai;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * A porteur gives his measures on a phone, without account: the agent makes the link, the porteur reads his mail, types, attaches,
 * sends; the agent validates; another link is revoked, then refused.
 */
@TestServeur
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
@ExtendWith(Navigateur.Requis.class)
class ApportParcours {

    private static final Path CAPTURES = Path.of("target", "captures");
    private static final Set<String> GRAVES = Set.of("serious", "critical");
    private static final Pattern LIEN = Pattern.compile("https://treille\\.test(/apport/[A-Za-z0-9_-]{43})");
    private static final String DMP = "DMP alimentés d’au moins un document";

    @LocalServerPort
    private int port;

    @Autowired
    private UsagesDEssai usages;

    @Autowired
    private GreenMail courriel;

    @Autowired
    private Session session;

    @Test
    void un_porteur_donne_ses_mesures_par_un_lien_sans_compte() throws Exception {
        var grappe = usages.conventionnee("Vallée des Genêts", 3).id();
        usages.periode(grappe);
        session.fermer();
        try (var navigateur = Navigateur.ouvrir()) {
            var bureau = navigateur.page(1366, 768);
            new FilPrincipal(bureau, port).connecter(Session.courriel(Role.CHARGE_MISSION_DT));
            demander(bureau, grappe);

            var telephone = navigateur.page(390, 844);
            var adresse = lienRecu(1);
            telephone.navigate("http://localhost:" + port + adresse);
            saisirEtEnvoyer(telephone);

            valider(bureau, grappe);
            telephone.reload();
            assertThat(telephone.getByText("L’agence a validé ces mesures")).isVisible();

            demander(bureau, grappe);
            revoquer(bureau, grappe);
            telephone.navigate("http://localhost:" + port + lienRecu(2));
            assertThat(telephone.getByRole(AriaRole.ALERT)).containsText("Ce lien a été retiré.");
            assertThat(telephone.getByText("Vallée des Genêts")).hasCount(0);
        }
    }

    private void demander(Page page, long grappe) {
        page.navigate("http://localhost:" + port + "/grappes/" + grappe + "/usages");
        bouton(page, "Demander les mesures au porteur").click();
        var dialogue = page.getByRole(AriaRole.DIALOG);
        assertThat(dialogue).containsText("un lien sans compte ni mot de passe");
        assertThat(dialogue.getByLabel("Valable jusqu’au")).hasValue("30/07/2026");
        dialogue.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Envoyer le lien"))
                .click();
        assertThat(page.getByText("Le lien part par courriel à Madame Jeanne Roux.")
                        .first())
                .isVisible();
    }

    private void saisirEtEnvoyer(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Vallée des Genêts")))
                .isVisible();
        examiner(page, "apport-accueil");
        page.getByText("Résidence 1", new Page.GetByTextOptions().setExact(true))
                .click();
        var carte = page.locator(".apport-mesure")
                .filter(new Locator.FilterOptions().setHasText("Taux d’utilisation du DMP"));
        saisir(carte, DMP, "55");
        saisir(page.locator(".apport-essms"), "Personnes pouvant avoir un projet d’accompagnement", "50");
        assertThat(carte.getByText("dépasse le dénominateur")).isVisible();
        assertThat((Boolean) page.evaluate("[...document.querySelectorAll('.apport-mesure vaadin-text-field')]"
                        + ".every(champ => champ.querySelector('input').inputMode === 'numeric')"))
                .as("digits on a telephone")
                .isTrue();
        corriger(page, carte);
        saisir(carte, DMP, "35");
        assertThat(carte.getByText("Enregistré. Taux\u00A0: 70\u00A0%.")).isVisible();
        examiner(page, "apport-saisie");
        // left, and found again as it was
        page.reload();
        page.getByText("Résidence 1", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(carte.getByLabel(DMP)).hasValue("35");

        refuserUnFichier(page);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "extraction.pdf", "application/pdf", "%PDF-1.7 essai".getBytes(StandardCharsets.US_ASCII)));
        assertThat(page.getByText("extraction.pdf (14\u00A0o)")).isVisible();
        direCeQuIlProuve(page);
        bouton(page, "Envoyer à l’agence").click();
        var question = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(question).containsText("Vous ne pourrez plus rien modifier ici.");
        examiner(page, "apport-confirmation");
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Envoyer à l’agence"))
                .click();
        assertThat(page.getByText("Vos mesures sont envoyées le 30/06/2026")).isVisible();
        examiner(page, "apport-envoye");
    }

    /** A file waits for it before anything is sent. */
    private void direCeQuIlProuve(Page page) {
        assertThat(page.getByText("1\u00A0justificatif à préciser")).isVisible();
        assertThat(bouton(page, "Envoyer à l’agence")).isDisabled();
        var portee = page.locator(".apport-portee");
        portee.getByLabel("DMP", new Locator.GetByLabelOptions().setExact(true)).check();
        portee.getByLabel("Tous les ESSMS de la grappe").check();
        examiner(page, "apport-portee");
        bouton(page, "Enregistrer ce que prouve ce fichier").click();
        assertThat(page.getByText("Prouve\u00A0: DMP\u00A0; tous les ESSMS de la grappe"))
                .isVisible();
    }

    /** Nothing is sent that is wrong, and what is wrong is one touch away, wherever the page is. */
    private void corriger(Page page, Locator carte) {
        assertThat(bouton(page, "Envoyer à l’agence")).isDisabled();
        page.getByText("Résidence 1", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(carte.getByLabel(DMP)).isHidden();
        examiner(page, "apport-a-corriger");
        bouton(page, "Corriger\u00A0: Résidence 1, DMP").click();
        assertThat(carte.getByLabel(DMP)).isFocused();
        assertThat(carte.getByLabel(DMP)).isInViewport();
    }

    /** Its reason stays beside it, nothing shows it as received, and the next one is taken. */
    private void refuserUnFichier(Page page) {
        page.locator("input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("page d’usage.pdf", "application/pdf", "<html></html>".getBytes(StandardCharsets.US_ASCII)),
            new FilePayload("vide.pdf", "application/pdf", new byte[0])
        });
        assertThat(page.getByText("page d’usage.pdf\u00A0: Ce fichier n’est pas d’un type admis. C’est une page web"))
                .isVisible();
        assertThat(page.getByText("vide.pdf\u00A0: Ce fichier est vide.")).isVisible();
        assertThat(page.locator("vaadin-upload-file")).hasCount(0);
        page.getByText("vide.pdf\u00A0: Ce fichier est vide.").scrollIntoViewIfNeeded();
        examiner(page, "apport-refus");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masquer ce qui est dit de vide.pdf"))
                .click();
        assertThat(page.getByText("vide.pdf\u00A0: Ce fichier est vide.")).hasCount(0);
    }

    private void valider(Page page, long grappe) {
        page.navigate("http://localhost:" + port + "/grappes/" + grappe + "/usages");
        assertThat(page.getByText("À valider").first()).isVisible();
        bouton(page, "Examiner et valider").click();
        var dialogue = page.getByRole(AriaRole.DIALOG);
        assertThat(dialogue).containsText("35 / 50");
        assertThat(dialogue).containsText("extraction.pdf");
        page.waitForTimeout(500);
        page.screenshot(new Page.ScreenshotOptions().setPath(CAPTURES.resolve("apport-examen-1366x768.png")));
        dialogue.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Valider et enregistrer"))
                .click();
        assertThat(page.getByText("L’apport est validé\u00A0: 1 nouvelle.").first())
                .isVisible();
        page.waitForTimeout(500);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(CAPTURES.resolve("apport-usages-1366x768.png"))
                .setFullPage(true));
    }

    private void revoquer(Page page, long grappe) {
        page.navigate("http://localhost:" + port + "/grappes/" + grappe + "/usages");
        bouton(page, "Révoquer le lien").first().click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Révoquer le lien"))
                .click();
        assertThat(page.getByText("Le lien est révoqué.")).isVisible();
    }

    private static void saisir(Locator carte, String champ, String valeur) {
        carte.getByLabel(champ).fill(valeur);
        carte.getByLabel(champ).press("Tab");
    }

    /** Nothing sticks out of the phone, nothing is too small for a finger, axe finds nothing serious; light and dark. */
    private static void examiner(Page page, String nom) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(nom)
                .isLessThanOrEqualTo(390);
        assertThat((List<?>) page.evaluate("[...document.querySelectorAll('vaadin-button, vaadin-text-field')]"
                        + ".filter(e => e.offsetParent && e.getBoundingClientRect().height < 40)"
                        + ".map(e => e.textContent)"))
                .as(nom)
                .isEmpty();
        for (var couleurs : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(couleurs));
            page.waitForTimeout(300);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(CAPTURES.resolve(
                            nom + "-390x844-" + (couleurs == ColorScheme.DARK ? "sombre" : "clair") + ".png")));
            assertThat(new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .filter(faute -> GRAVES.contains(faute.getImpact()))
                                    .map(faute -> nom + " " + faute.getId() + " "
                                            + faute.getNodes().stream()
                                                    .map(noeud -> noeud.getHtml())
                                                    .toList())
                                    .toList())
                    .isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static Locator bouton(Page page, String nom) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(nom));
    }

    /** The link of the message of that rank in the contact's mailbox, read over IMAP. */
    private String lienRecu(int rang) throws Exception {
        var reglages = new Properties();
        reglages.setProperty("mail.imap.port", String.valueOf(courriel.getImap().getPort()));
        var adresse = GrappesDEssai.CONTACT.courriel();
        for (int essai = 0; essai < 100; essai++) {
            try (var boite = jakarta.mail.Session.getInstance(reglages).getStore("imap")) {
                boite.connect("127.0.0.1", adresse, adresse);
                try (var recus = boite.getFolder("INBOX")) {
                    recus.open(Folder.READ_ONLY);
                    int vus = 0;
                    for (var message : recus.getMessages()) {
                        var lien = LIEN.matcher(texte(message));
                        if (lien.find() && ++vus == rang) {
                            return lien.group(1);
                        }
                    }
                }
            } catch (AuthenticationFailedException pasEncore) {
                // the mailbox is made by the first message that it receives
            }
            Thread.sleep(300);
        }
        throw new IllegalStateException("Pas de lien dans la boîte de " + adresse);
    }

    private static String texte(jakarta.mail.Message message) throws Exception {
        var contenu = message.getContent();
        return contenu instanceof jakarta.mail.Multipart parties
                ? String.valueOf(parties.getBodyPart(0).getContent())
                : String.valueOf(contenu);
    }
}
