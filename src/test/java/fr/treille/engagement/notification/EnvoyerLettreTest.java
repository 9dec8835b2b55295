package fr.treille.engagement.notification;

import static fr.treille.engagement.notification.DecisionsDEssai.texte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.envoi.Courriers;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.equipe.Role;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A letter leaves once, to the right people, and the grappe is notifiée with it or not at all. */
@TestIntegration
class EnvoyerLettreTest {

    @Autowired
    NotificationService service;

    @Autowired
    LettreLectureService lettres;

    @Autowired
    GrappeService grappes;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    Courriers courriers;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Autowired
    GreenMail serveur;

    private LettreFiche generee(GrappeFiche grappe) {
        return lettres.fiche(service.generer(grappe.id(), grappe.version(), null));
    }

    private long messages(GrappeFiche grappe) {
        return base.sql("SELECT COUNT(*) FROM message WHERE lien = ?")
                .param("grappes/" + grappe.id())
                .query(Long.class)
                .single();
    }

    @Test
    void une_lettre_se_genere_et_part_d_un_seul_geste() {
        var grappe = decisions.favorable("D’un geste");

        var reference = service.genererEtEnvoyer(grappe.id(), grappe.version(), null);

        var lettre = lettres.lettres(grappe.id()).getFirst();
        assertThat(lettre.reference()).isEqualTo(reference);
        assertThat(lettre.etat()).isEqualTo(EtatActe.ENVOYEE);
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.NOTIFIEE);
        courriers.attendre(lettre.messageId(), EtatMessage.ENVOYE);
        session.ouvrir(Role.COORDINATION_ARS);
        assertThatThrownBy(() -> service.genererEtEnvoyer(grappe.id(), grappe.version() + 1, null))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("est déjà notifiée");
        assertThat(messages(grappe)).isEqualTo(1);
    }

    @Test
    void rien_ne_reste_d_un_envoi_direct_refuse() {
        var grappe = decisions.favorable("Geste refusé");
        assertThatThrownBy(() -> service.genererEtEnvoyer(grappe.id(), grappe.version() - 1, null))
                .isInstanceOf(ModificationConcurrente.class);
        base.sql("UPDATE grappe SET contact_courriel = 'pas une adresse' WHERE id = ?")
                .param(grappe.id())
                .update();
        assertThatThrownBy(() -> service.genererEtEnvoyer(grappe.id(), grappe.version(), null))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("n’est pas une adresse électronique");

        assertThat(lettres.lettres(grappe.id())).isEmpty();
        assertThat(messages(grappe)).isZero();
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.FAVORABLE);
    }

    private void rienNEstParti(GrappeFiche grappe, LettreFiche lettre) {
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(messages(grappe)).isZero();
        assertThat(lettres.fiche(lettre.id()).etat()).isEqualTo(EtatActe.GENEREE);
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.FAVORABLE);
    }

    @Test
    void la_lettre_arrive_au_representant_legal_et_en_copie_au_contact() throws Exception {
        var grappe = decisions.favorable("Envoyée");
        var lettre = generee(grappe);

        service.envoyer(lettre.id(), lettre.version());

        var envoyee = lettres.fiche(lettre.id());
        assertThat(envoyee.etat()).isEqualTo(EtatActe.ENVOYEE);
        assertThat(envoyee.envoyeeLe()).isNotNull();
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.NOTIFIEE);
        courriers.attendre(envoyee.messageId(), EtatMessage.ENVOYE);
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(lettres.fiche(lettre.id()).etatMessage()).isEqualTo(EtatMessage.ENVOYE);
        var recu = java.util.Arrays.stream(serveur.getReceivedMessages())
                // the server keeps what other tests sent, whose references began at the same number
                .filter(message -> sujet(message).contains("«\u00A0Envoyée\u00A0» (" + lettre.reference() + ")"))
                .findFirst()
                .orElseThrow();
        assertThat(recu.getRecipients(RecipientType.TO)[0].toString()).contains("elie.ferre@porteur.test");
        assertThat(recu.getRecipients(RecipientType.CC)[0].toString()).contains("jeanne.roux@porteur.test");
        assertThat(sujet(recu)).startsWith("ESMS numérique – décision favorable – grappe");
        var boite = ((jakarta.mail.internet.InternetAddress) recu.getReplyTo()[0]).getAddress();
        assertThat((String) ((MimeMultipart) recu.getContent()).getBodyPart(0).getContent())
                .contains("écrivez à " + boite);
        var parties = (MimeMultipart) recu.getContent();
        assertThat((String) parties.getBodyPart(0).getContent())
                .contains(
                        "Monsieur le Directeur général,",
                        lettre.reference(),
                        "décision favorable",
                        "Envoyée",
                        "Madame Jeanne Roux");
        assertThat(parties.getBodyPart(1).getFileName()).isEqualTo(lettre.nomFichier());
        assertThat(texte(parties.getBodyPart(1).getInputStream().readAllBytes()))
                .contains("Association Les Genêts", "315 000 €", lettre.reference());
    }

    private static String sujet(jakarta.mail.Message message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException echec) {
            throw new IllegalStateException(echec);
        }
    }

    @Test
    void un_second_envoi_est_refuse_et_n_ecrit_rien() {
        var grappe = decisions.favorable("Une fois");
        var lettre = generee(grappe);
        service.envoyer(lettre.id(), lettre.version());

        for (var version : List.of(lettre.version(), lettre.version() + 1)) {
            assertThatThrownBy(() -> service.envoyer(lettre.id(), version))
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining("a déjà été envoyée le")
                    .hasMessageContaining("elle ne part pas deux fois");
        }
        assertThatThrownBy(() -> service.remplacer(lettre.id(), lettre.version() + 1, null))
                .hasMessageContaining("elle ne se remplace plus");
        assertThat(messages(grappe)).isEqualTo(1);
    }

    @Test
    void deux_personnes_qui_envoient_en_meme_temps_font_un_seul_message() throws Exception {
        var grappe = decisions.favorable("Ensemble");
        var lettre = generee(grappe);
        var depart = new CountDownLatch(1);
        List<String> issues = new ArrayList<>();
        try (var executeur = Executors.newFixedThreadPool(2)) {
            var envoisEnCours = List.of(Role.COORDINATION_ARS, Role.CHARGE_MISSION_DT).stream()
                    .map(role -> executeur.submit(() -> {
                        depart.await();
                        return session.en(role, () -> {
                            try {
                                service.envoyer(lettre.id(), lettre.version());
                                return "envoyée";
                            } catch (Refus refus) {
                                return refus.message();
                            }
                        });
                    }))
                    .toList();
            depart.countDown();
            for (var envoi : envoisEnCours) {
                issues.add(envoi.get());
            }
        }

        assertThat(issues).hasSize(2).contains("envoyée").anyMatch(issue -> issue.contains("a déjà été envoyée"));
        assertThat(messages(grappe)).isEqualTo(1);
    }

    @Test
    void une_version_perimee_est_refusee() {
        var grappe = decisions.favorable("Périmée");
        var lettre = generee(grappe);

        assertThatThrownBy(() -> service.envoyer(lettre.id(), lettre.version() + 7))
                .isInstanceOf(ModificationConcurrente.class);
        rienNEstParti(grappe, lettre);
    }

    @Test
    void une_lettre_remplacee_ne_part_pas() {
        var grappe = decisions.favorable("Remplacée");
        var lettre = generee(grappe);
        service.remplacer(lettre.id(), lettre.version(), null);

        assertThatThrownBy(() -> service.envoyer(lettre.id(), lettre.version()))
                .hasMessageContaining("a été remplacée par une autre");
        assertThat(messages(grappe)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "representant_courriel, elie.ferre@porteur, representantLegal.courriel",
        "representant_courriel, '', representantLegal.courriel",
        "contact_courriel, jeanne roux@porteur.test, contactOperationnel.courriel",
        "contact_courriel, '', contactOperationnel.courriel"
    })
    void une_adresse_qui_n_en_est_pas_une_est_refusee_sur_son_champ(String colonne, String adresse, String champ) {
        var grappe = decisions.favorable("Adresse");
        var lettre = generee(grappe);
        decisions.changer(grappe, colonne, adresse);

        assertThatThrownBy(() -> service.envoyer(lettre.id(), lettre.version()))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
        rienNEstParti(grappe, lettre);
    }

    @ParameterizedTest
    @CsvSource({"representant_nom, Ferrier, destinataire", "montant, 300000, montant"})
    void une_lettre_qui_ne_dit_plus_ce_que_dit_la_grappe_ne_part_pas(String colonne, String valeur, String champ) {
        var grappe = decisions.favorable("Changée");
        var lettre = generee(grappe);
        decisions.changer(grappe, colonne, valeur);

        assertThatThrownBy(() -> service.envoyer(lettre.id(), lettre.version()))
                .isInstanceOfSatisfying(Refus.class, refus -> {
                    assertThat(refus.champ()).contains(champ);
                    assertThat(refus.message()).containsIgnoringCase("générez une nouvelle lettre");
                });
        rienNEstParti(grappe, lettre);
    }

    @Test
    void sans_le_droit_de_notifier_rien_ne_part() {
        var grappe = decisions.favorable("Droits");
        var lettre = generee(grappe);
        session.ouvrir(Role.COORDINATION_GRADES);

        assertThatThrownBy(() -> service.envoyer(lettre.id(), lettre.version()))
                .isInstanceOf(AccessDeniedException.class);
        rienNEstParti(grappe, lettre);
    }
}
