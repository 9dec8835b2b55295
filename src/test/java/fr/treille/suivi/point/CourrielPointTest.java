package fr.treille.suivi.point;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import com.icegreen.greenmail.util.GreenMail;
import fr.treille.TestServeur;
import fr.treille.socle.courrier.envoi.Courriers;
import fr.treille.suivi.point.planification.PointSaisie;
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
    GreenMail serveur;

    @Autowired
    JdbcClient base;

    private PointFiche lire(long id) {
        return points.trouver(id).orElseThrow();
    }

    /** The last mail whose subject begins so, once it has come. */
    private MimeMultipart recu(String objet) throws Exception {
        Courriers.jusqua(() -> trouver(objet) != null, objet, () -> Arrays.toString(serveur.getReceivedMessages()));
        var message = trouver(objet);
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getAllRecipients()[0].toString()).contains("jeanne.roux@porteur.test");
        return (MimeMultipart) message.getContent();
    }

    private jakarta.mail.internet.MimeMessage trouver(String objet) throws Exception {
        for (var message : List.of(serveur.getReceivedMessages()).reversed()) {
            if (message.getSubject().startsWith(objet)) {
                return message;
            }
        }
        return null;
    }

    private VEvent evenement(String objet, String methode) throws Exception {
        var piece = recu(objet).getBodyPart(1);
        assertThat(piece.getContentType()).startsWith("text/calendar").contains("method=" + methode);
        var texte = new String(piece.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try (var lecture = new ICalReader(texte)) {
            ICalendar agenda = lecture.readNext();
            assertThat(agenda.validate(ICalVersion.V2_0)).isEmpty();
            assertThat(lecture.getWarnings()).isEmpty();
            assertThat(agenda.getMethod().getValue()).isEqualTo(methode);
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
