package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.equipe.Role;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * From the official FINESS file to a letter and a convention in the porteur's mailbox, by one person in a real browser.
 * The day is a week after the window's end, so that a dépôt may be late rather than to come.
 */
@TestServeur
@TestPropertySource(properties = "treille.horloge.depart=2025-06-20")
@ExtendWith(Navigateur.Requis.class)
class FilPrincipalParcours {

    private static final Path OCCITANIE = Path.of("src/test/resources/donnees/finess/cs1100502-occitanie-20210108.csv");
    private static final String GRAPPE = "Vallée de l’essai";

    @LocalServerPort
    private int port;

    @Autowired
    private GreenMail courriel;

    @Test
    void du_fichier_finess_a_la_boite_du_porteur(@TempDir Path dossier) throws Exception {
        var juridiques = Files.writeString(dossier.resolve("cs1100501.csv"), FilPrincipal.JURIDIQUES);
        try (var navigateur = Navigateur.ouvrir()) {
            var page = navigateur.page(1366, 768);
            var fil = new FilPrincipal(page, port);
            fil.connecter(Session.courriel(Role.CHARGE_MISSION_DT));

            fil.importer(OCCITANIE);
            assertThat(page.getByText("4 527").first()).isVisible();
            fil.importer(juridiques);

            fil.creerGrappe(GRAPPE);
            fil.ajouterEssms(15);

            assertThat(fil.saisirDepot("14/06/2025", "00:00:00"))
                    .containsText("Hors délai\u00A0: la fenêtre a fermé le 13/06/2025 à minuit.");
            fil.deposer("Enregistrer un dépôt hors délai");
            assertThat(page.getByText("Dossier irrecevable\u00A0: déposé le 14/06/2025 à 00:00:00"))
                    .isVisible();
            fil.annulerDepot("Erreur de saisie");
            fil.saisirDepot("13/06/2025", "23:59:59");
            fil.deposer("Enregistrer le dépôt");
            assertThat(page.getByText("Le dépôt du 13/06/2025 à 23:59:59 est enregistré."))
                    .isVisible();

            fil.rendreAvis();
            assertThat(fil.bouton("Décider")).hasCount(0);
            // the avis is the delegation's, the decision is the coordination's
            var coordination = navigateur.page(1366, 768);
            var decision = new FilPrincipal(coordination, port);
            decision.connecter(Session.courriel(Role.COORDINATION_ARS));
            coordination.navigate(page.url());
            decision.decider();
            coordination.context().close();
            page.reload();

            var lettre = fil.generer("lettre");
            fil.envoyer("lettre");
            verifierLettre(pieceRecue(lettre), lettre);

            var convention = fil.generer("convention");
            fil.envoyer("convention");
            var texte = DecisionsDEssai.texte(pieceRecue(convention));
            assertThat(texte)
                    .contains("Organisme d’Essai", "315 000 €", convention)
                    .containsIgnoringCase("trois cent quinze mille euros");
            fil.signer("20/06/2025");
            assertThat(page.getByText("Conventionnée").first()).isVisible();

            fil.menu("Boîte d’envoi");
            assertThat(page.getByText("Envoyé", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(30_000));

            retrouver(page, fil);
            chercherAuClavier(page);
        }
    }

    private static void verifierLettre(byte[] pdf, String reference) {
        assertThat(DecisionsDEssai.texte(pdf))
                .contains(
                        "Organisme d’Essai",
                        "Monsieur Élie Ferré",
                        "315 000 €",
                        reference,
                        "Associer les usagers dès le cadrage",
                        "décision favorable");
    }

    /** Filters are in the address: Back, reload and a shared link find them again. */
    private static void retrouver(Page page, FilPrincipal fil) {
        fil.menu("Grappes");
        var recherche = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Nom, porteur ou FINESS"));
        recherche.fill("essai");
        assertThat(page.getByText(Pattern.compile("^1 grappe · 15 ESSMS"))).isVisible();
        page.waitForURL(adresse -> adresse.contains("=essai"));
        var partagee = page.url();
        page.getByText(GRAPPE, new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.waitForURL(adresse -> adresse.matches(".*/grappes/\\d+.*"));
        page.goBack();
        assertThat(recherche).hasValue("essai");
        page.reload();
        assertThat(recherche).hasValue("essai");
        assertThat(page.getByText(Pattern.compile("^1 grappe · 15 ESSMS"))).isVisible();
        var autre = page.context().newPage();
        autre.navigate(partagee.replace("=essai", "=introuvable"));
        assertThat(autre.getByText(Pattern.compile("^0 grappe"))).isVisible();
        autre.close();
    }

    /** From any page to a grappe without the mouse. */
    private static void chercherAuClavier(Page page) {
        page.keyboard().press("Control+k");
        page.keyboard().type("essai");
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^" + GRAPPE)))
                        .first())
                .isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(adresse -> adresse.matches(".*/grappes/\\d+"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(GRAPPE)))
                .isVisible();
    }

    /** The attached document of that reference, from the représentant légal's mailbox over IMAP. */
    private byte[] pieceRecue(String reference) throws Exception {
        var reglages = new Properties();
        reglages.setProperty("mail.imap.port", String.valueOf(courriel.getImap().getPort()));
        var adresse = "ferre@porteur.test";
        for (int essai = 0; essai < 100; essai++) {
            try (var boite = jakarta.mail.Session.getInstance(reglages).getStore("imap")) {
                boite.connect("127.0.0.1", adresse, adresse);
                try (var recus = boite.getFolder("INBOX")) {
                    recus.open(Folder.READ_ONLY);
                    for (var message : recus.getMessages()) {
                        var piece = piece(message, reference);
                        if (piece.length > 0) {
                            return piece;
                        }
                    }
                }
            } catch (AuthenticationFailedException pasEncore) {
                // the mailbox is made by the first message that it receives
            }
            Thread.sleep(300);
        }
        throw new IllegalStateException("Rien sur " + reference + " dans la boîte de " + adresse);
    }

    private static byte[] piece(Message message, String reference) throws MessagingException, IOException {
        if (message.getContent() instanceof Multipart parties) {
            for (int rang = 0; rang < parties.getCount(); rang++) {
                var partie = parties.getBodyPart(rang);
                if (partie.getFileName() != null && partie.getFileName().contains(reference)) {
                    return partie.getInputStream().readAllBytes();
                }
            }
        }
        return new byte[0];
    }
}
