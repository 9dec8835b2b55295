package fr.treille.suivi.point;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import com.icegreen.greenmail.util.GreenMail;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.courrier.envoi.Courriers;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.point.bilan.Participant;
import fr.treille.suivi.point.planification.PointSaisie;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What those invited to a point receive, by a real server: one event of their calendar, newer each time; then the minutes. */
@TestServeur
class CourrielPointTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 6, 12);
    private static final String PORTEUR = "jeanne.roux@porteur.test";
    private static final String COORDINATION = Session.courriel(Role.COORDINATION_ARS);

    @Autowired
    PlanificationService planification;

    @Autowired
    RedactionService redaction;

    @Autowired
    CompteRenduService comptesRendus;

    @Autowired
    PointService points;

    @Autowired
    SuivisDEssai essai;

    @Autowired
    Session session;

    @Autowired
    GreenMail serveur;

    @Autowired
    JdbcClient base;

    private PointFiche lire(long id) {
        return points.trouver(id).orElseThrow();
    }

    /** The last mail to the porteur whose subject begins so, once it has come. */
    private MimeMultipart recu(String objet) throws Exception {
        return recu(objet, PORTEUR);
    }

    private MimeMultipart recu(String objet, String adresse) throws Exception {
        Courriers.jusqua(
                () -> trouver(objet, adresse) != null, objet, () -> Arrays.toString(serveur.getReceivedMessages()));
        var message = trouver(objet, adresse);
        assertThat(message.getAllRecipients()).hasSize(1);
        return (MimeMultipart) message.getContent();
    }

    private jakarta.mail.internet.MimeMessage trouver(String objet, String adresse) throws Exception {
        for (var message : List.of(serveur.getReceivedMessages()).reversed()) {
            if (message.getSubject().startsWith(objet)
                    && Arrays.toString(message.getAllRecipients()).contains(adresse)) {
                return message;
            }
        }
        return null;
    }

    /** The invitation in the text itself, which makes Outlook show « Accepter », is the one of the file attached. */
    private VEvent evenement(String objet, String methode) throws Exception {
        return invitation(recu(objet), methode);
    }

    private static VEvent invitation(MimeMultipart ensemble, String methode) throws Exception {
        assertThat(ensemble.getContentType()).startsWith("multipart/mixed");
        var formes = (MimeMultipart) ensemble.getBodyPart(0).getContent();
        assertThat(formes.getContentType()).startsWith("multipart/alternative");
        assertThat(formes.getCount()).isEqualTo(2);
        assertThat(formes.getBodyPart(0).getContentType()).startsWith("text/plain");
        var calendrier = formes.getBodyPart(1);
        assertThat(calendrier.getContentType()).isEqualTo("text/calendar; method=" + methode + "; charset=UTF-8");
        assertThat(calendrier.getFileName()).isNull();
        var fichier = ensemble.getBodyPart(1);
        assertThat(fichier.getContentType()).startsWith("application/ics");
        assertThat(fichier.getDisposition()).isEqualTo("attachment");
        assertThat(fichier.getFileName()).startsWith("Point de juin 2025 - ").endsWith(".ics");
        assertThat(texte(fichier)).isEqualTo(texte(calendrier));
        return lire(calendrier, methode);
    }

    private static String texte(BodyPart piece) throws Exception {
        return new String(piece.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static VEvent lire(BodyPart piece, String methode) throws Exception {
        try (var lecture = new ICalReader(texte(piece))) {
            ICalendar agenda = lecture.readNext();
            assertThat(agenda.validate(ICalVersion.V2_0)).isEmpty();
            assertThat(lecture.getWarnings()).isEmpty();
            assertThat(agenda.getMethod().getValue()).isEqualTo(methode);
            assertThat(agenda.getCalendarScale().isGregorian()).isTrue();
            return agenda.getEvents().getFirst();
        }
    }

    @Test
    void l_evenement_garde_son_identifiant_et_sa_sequence_croit() throws Exception {
        var grappe = essai.suivie("Grappe « agenda »", LocalDate.of(2025, 1, 31));
        var id = planification.planifier(SuivisDEssai.point(grappe, JOUR));

        var invitation = evenement("Point mensuel de juin 2025", "REQUEST");
        assertThat(invitation.getUid().getValue()).isEqualTo("point-" + id + "@treille");
        assertThat(invitation.getSequence().getValue()).isZero();
        // 10:00 in Paris
        assertThat(invitation.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2025-06-12T08:00:00Z"));
        assertThat(invitation.getDuration().getValue().toMillis()).isEqualTo(3_600_000);
        assertThat(invitation.getLocation().getValue()).isEqualTo("Visioconférence");
        assertThat(invitation.getDescription().getValue()).contains("Calendrier");
        assertThat(invitation.getAttendees()).extracting(a -> a.getEmail()).containsExactly("jeanne.roux@porteur.test");
        assertThat(invitation.getUrl().getValue()).isEqualTo("https://treille.test/points-mensuels/" + id);

        planification.reporter(id, lire(id).version(), SuivisDEssai.le(JOUR.plusDays(20)), "Grève");
        var report = evenement("Point mensuel reporté de juin 2025", "REQUEST");
        assertThat(report.getUid()).isEqualTo(invitation.getUid());
        assertThat(report.getSequence().getValue()).isEqualTo(1);
        assertThat(report.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2025-07-02T08:00:00Z"));

        planification.annuler(id, lire(id).version(), "Congés");
        var annulation = evenement("Point mensuel annulé de juin 2025", "CANCEL");
        assertThat(annulation.getUid()).isEqualTo(invitation.getUid());
        assertThat(annulation.getSequence().getValue()).isEqualTo(2);
        assertThat(annulation.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(recu("Point mensuel annulé de juin 2025").getBodyPart(1).getFileName())
                .isEqualTo("Point de juin 2025 - Grappe « agenda ».ics");
    }

    @Test
    void qui_que_ce_soit_qui_la_deplace_une_reunion_garde_son_organisateur() throws Exception {
        var grappe = essai.suivie("Un organisateur", LocalDate.of(2025, 1, 31));
        var id = planification.planifier(SuivisDEssai.point(grappe, JOUR));
        var planifiee = evenement("Point mensuel de juin 2025 – grappe «\u00A0Un organisateur", "REQUEST")
                .getOrganizer();
        assertThat(planifiee.getEmail()).isEqualTo(COORDINATION);
        assertThat(planifiee.getSentBy()).isNull();

        session.en(Role.ADMINISTRATION, () -> {
            planification.reporter(id, lire(id).version(), SuivisDEssai.le(JOUR.plusDays(20)), "Grève");
            return null;
        });
        var reportee = evenement("Point mensuel reporté de juin 2025 – grappe «\u00A0Un organisateur", "REQUEST")
                .getOrganizer();
        assertThat(reportee.getEmail()).isEqualTo(COORDINATION);
        assertThat(reportee.getSentBy()).isEqualTo("mailto:" + Session.courriel(Role.ADMINISTRATION));

        session.en(Role.ADMINISTRATION, () -> {
            planification.annuler(id, lire(id).version(), "Congés");
            return null;
        });
        var annulee = evenement("Point mensuel annulé de juin 2025 – grappe «\u00A0Un organisateur", "CANCEL")
                .getOrganizer();
        assertThat(annulee.getEmail()).isEqualTo(COORDINATION);
        assertThat(annulee.getSentBy()).isEqualTo(reportee.getSentBy());
    }

    @Test
    void qui_planifie_a_une_copie_que_son_agenda_prend_et_qui_dit_a_qui_elle_part() throws Exception {
        var grappe = essai.suivie("Copiée", LocalDate.of(2025, 1, 31));
        planification.planifier(SuivisDEssai.point(grappe, JOUR));

        var copie = recu("Point mensuel de juin 2025 – grappe «\u00A0Copiée", COORDINATION);

        assertThat((String) copie.getBodyPart(0).getContent()).contains("Jeanne Roux (" + PORTEUR + ")");
        var evenement = lire(copie.getBodyPart(1), "PUBLISH");
        assertThat(evenement.getOrganizer().getEmail()).isEqualTo(COORDINATION);
        assertThat(evenement.getAttendees()).isEmpty();
        var invite = (MimeMultipart) recu("Point mensuel de juin 2025 – grappe «\u00A0Copiée")
                .getBodyPart(0)
                .getContent();
        assertThat((String) invite.getBodyPart(0).getContent()).doesNotContain("@");
    }

    @Test
    void les_invites_ne_voient_les_adresses_des_autres_que_si_on_l_a_voulu() throws Exception {
        var autre = new Participant(null, "Élie Ferré", "Directeur", "elie.ferre@porteur.test", false);
        for (var visibles : List.of(false, true)) {
            var nom = "Adresses " + visibles;
            var grappe = essai.suivie(nom, LocalDate.of(2025, 1, 31));
            planification.planifier(new PointSaisie(
                    grappe.id(), SuivisDEssai.le(JOUR), List.of(SuivisDEssai.PORTEUR, autre), "", visibles));
            for (var invite : List.of(PORTEUR, autre.courriel())) {
                var objet = "Point mensuel de juin 2025 – grappe «\u00A0" + nom;
                Courriers.jusqua(() -> trouver(objet, invite) != null, objet, () -> invite);
                var message = trouver(objet, invite);
                assertThat(message.getAllRecipients()).hasSize(visibles ? 2 : 1);
                assertThat(invitation((MimeMultipart) message.getContent(), "REQUEST")
                                .getAttendees())
                        .extracting(a -> a.getEmail())
                        .containsExactlyElementsOf(
                                visibles ? List.of(PORTEUR, autre.courriel(), COORDINATION) : List.of(invite));
            }
        }
    }

    @Test
    void le_compte_rendu_valide_arrive_avec_son_pdf() throws Exception {
        var grappe = essai.suivie("Grappe du PDF", LocalDate.of(2025, 1, 31));
        var id = planification.planifier(new PointSaisie(
                grappe.id(),
                SuivisDEssai.le(LocalDate.of(2025, 5, 20)),
                List.of(SuivisDEssai.PORTEUR.present(true)),
                ""));
        redaction.tenir(id, lire(id).version(), LocalDate.of(2025, 5, 20));
        redaction.ecrire(id, 0, "Le marché est signé.");
        var reference = comptesRendus.valider(id, lire(id).version());

        var piece = recu("Compte rendu du point mensuel de mai 2025").getBodyPart(1);
        assertThat(piece.getFileName()).isEqualTo(reference + ".pdf");
        assertThat(fr.treille.engagement.notification.DecisionsDEssai.texte(
                        piece.getInputStream().readAllBytes()))
                .contains("Le marché est signé.", reference);
        assertThat(base.sql(
                                "SELECT COUNT(*) FROM message WHERE objet LIKE 'Point mensuel%' AND sujet = 'Grappe du PDF'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
