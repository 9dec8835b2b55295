package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import biweekly.Biweekly;
import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.Minuit;
import fr.treille.pilotage.relance.Nuit;
import fr.treille.pilotage.relance.RelancesDEssai;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.socle.equipe.Role;
import jakarta.mail.Multipart;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The deadlines of the call Occitanie 2025 as they pass: a file in time is asked for complements, its porteur is reminded, does
 * not give them, and the file is irrecevable once the last day is over; the relances that left are listed.
 */
@TestServeur
@Import(Montre.Posee.class)
@ExtendWith(Navigateur.Requis.class)
class DelaisParcours {

    @LocalServerPort
    private int port;

    @Autowired
    private Montre montre;

    @Autowired
    private GrappesDEssai essai;

    @Autowired
    private RelancesDEssai relances;

    @Autowired
    private Nuit nuit;

    @Autowired
    private Minuit minuit;

    @Autowired
    private GreenMail courriel;

    @Test
    void un_dossier_incomplet_est_relance_puis_irrecevable() throws Exception {
        montre.regler("2025-06-16T09:00:00");
        relances.vider();
        essai.registre(20);
        var grappe = essai.remplie("Rives du Tescou", 15);
        relances.regle(RelancesDEssai.saisie(
                "Compléments à une semaine", "COMPLEMENTS", -7, Set.of(DestinataireRelance.CONTACT), true));
        try (var navigateur = Navigateur.ouvrir()) {
            var page = navigateur.page(1366, 768);
            deposerEtDemander(page, grappe);

            // the run of the day before has nothing to say, the right one says it once
            montre.regler("2025-06-26T06:05:00");
            nuit.passer();
            montre.regler("2025-06-27T06:05:00");
            nuit.passer();
            nuit.passer();
            Assertions.assertThat(courriel.waitForIncomingEmail(30_000, 1)).isTrue();
            verifierCourriel();

            // the last second of the last day, then the first one after
            montre.regler("2025-07-04T23:59:50");
            Assertions.assertThat(minuit.constater()).isZero();
            montre.regler("2025-07-05T00:00:01");
            Assertions.assertThat(minuit.constater()).isOne();
            Assertions.assertThat(minuit.constater()).isZero();

            montrerIrrecevable(navigateur.page(1366, 768), grappe);
        }
        Assertions.assertThat(courriel.getReceivedMessages()).hasSize(1);
    }

    private void deposerEtDemander(Page page, GrappeFiche grappe) {
        var fil = new FilPrincipal(page, port);
        fil.connecter(Session.courriel(Role.CHARGE_MISSION_DT));
        aller(page, grappe, "");
        fil.saisirDepot("13/06/2025", "23:59:59");
        fil.deposer("Enregistrer le dépôt");
        assertThat(page.getByText("Le dépôt du 13/06/2025 à 23:59:59 est enregistré."))
                .isVisible();
        aller(page, grappe, "/instruction");
        page.getByRole(AriaRole.BUTTON, nomme("Demander des compléments")).click();
        var dialogue = page.getByRole(AriaRole.DIALOG);
        assertThat(dialogue)
                .containsText("Ce qui manquera après le 04/07/2025 à minuit rendra le dossier irrecevable.");
        dialogue.getByLabel("Autres compléments, un par ligne").fill("Devis d’équipement signé");
        dialogue.getByLabel("J’ai déjà écrit au porteur").check();
        dialogue.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Demander les compléments"))
                .click();
        assertThat(page.getByText("Les compléments sont demandés.")).isVisible();
        assertThat(page.getByText("Demandés pour le 04/07/2025")).isVisible();
    }

    private void montrerIrrecevable(Page page, GrappeFiche grappe) {
        // three weeks later: another session
        new FilPrincipal(page, port).connecter(Session.courriel(Role.COORDINATION_ARS));
        aller(page, grappe, "");
        assertThat(page.getByText("les compléments demandés n’ont pas tous été fournis")
                        .first())
                .isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, nomme("Admettre à titre exceptionnel")))
                .isVisible();
        aller(page, grappe, "/instruction");
        assertThat(page.getByText("Non fourni").first()).isVisible();
        aller(page, grappe, "/relances");
        var envoyees = page.getByLabel("Relances envoyées").first();
        assertThat(envoyees).containsText("27/06/2025");
        assertThat(envoyees).containsText("jeanne.roux@porteur.test");
        assertThat(envoyees).containsText("Relances automatiques");
    }

    /** The relance, with the deadline as an event of its day. */
    private void verifierCourriel() throws Exception {
        var recu = Arrays.stream(courriel.getReceivedMessages()).findFirst().orElseThrow();
        Assertions.assertThat(recu.getSubject()).contains("Rives du Tescou");
        var parties = (Multipart) recu.getContent();
        Assertions.assertThat(String.valueOf(parties.getBodyPart(0).getContent()))
                .contains("04/07/2025", "dans 7\u00A0j");
        var agenda = Biweekly.parse(parties.getBodyPart(1).getInputStream()).first();
        Assertions.assertThat(agenda.getEvents()).singleElement().satisfies(evenement -> {
            Assertions.assertThat(evenement.getUid().getValue()).startsWith("COMPLEMENTS-");
            Assertions.assertThat(LocalDate.ofInstant(
                            evenement.getDateStart().getValue().toInstant(), java.time.ZoneId.systemDefault()))
                    .isEqualTo(LocalDate.of(2025, 7, 4));
        });
    }

    private void aller(Page page, GrappeFiche grappe, String onglet) {
        page.navigate("http://localhost:" + port + "/grappes/" + grappe.id() + onglet);
    }

    private static Page.GetByRoleOptions nomme(String nom) {
        return new Page.GetByRoleOptions().setName(nom);
    }
}
