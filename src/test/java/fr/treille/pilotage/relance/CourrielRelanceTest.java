package fr.treille.pilotage.relance;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalVersion;
import biweekly.io.text.ICalReader;
import com.icegreen.greenmail.util.GreenMail;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.pilotage.echeance.AgendaService;
import fr.treille.pilotage.echeance.Pour;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.socle.courrier.envoi.Courriers;
import fr.treille.socle.equipe.Role;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A relance as its reader gets it, by a real SMTP server, with a file that their calendar already knows. */
@TestServeur
@TestPropertySource(properties = "treille.adresse=")
class CourrielRelanceTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RelanceService relances;

    @Autowired
    private RelancesDEssai essai;

    @Autowired
    private GrappesDEssai grappes;

    @Autowired
    private AgendaService agendas;

    @Autowired
    private GreenMail serveur;

    @Autowired
    private JdbcClient base;

    @Autowired
    private Session session;

    @Test
    void le_fichier_joint_a_l_identifiant_de_l_agenda() throws Exception {
        essai.vider();
        grappes.registre(20);
        essai.depot("Au responsable", -11, DestinataireRelance.RESPONSABLE_ARS);
        session.ouvrir(Role.COORDINATION_ARS);
        var grappe = grappes.remplie("Grappe « é »", 15);
        base.sql("UPDATE grappe SET responsable_id = (SELECT id FROM agent WHERE courriel = ?) WHERE id = ?")
                .params(Session.courriel(Role.COORDINATION_ARS), grappe.id())
                .update();
        var flux = agendas.creer(Pour.MOI);
        relances.envoyer(List.of(relances.aEnvoyer().getFirst().cle()));
        var id = base.sql("SELECT MAX(id) FROM message").query(Long.class).single();
        Courriers.jusqua(() -> etat(id).equals("ENVOYE"), "message " + id + " envoyé", () -> etat(id));

        var recu = List.of(serveur.getReceivedMessages()).getLast();
        assertThat(recu.getAllRecipients()[0].toString()).contains(Session.courriel(Role.COORDINATION_ARS));
        assertThat(recu.getSubject()).isEqualTo("Clôture du dépôt\u00A0: Grappe « é »");
        var parties = (MimeMultipart) recu.getContent();
        assertThat(parties.getCount()).isEqualTo(2);
        var piece = parties.getBodyPart(1);
        assertThat(piece.getFileName()).isEqualTo("echeances.ics");
        assertThat(piece.getContentType()).startsWith("text/calendar");
        var texte = new String(piece.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var joint = lire(texte);
        assertThat(joint.getUid().getValue()).isEqualTo("DEPOT-" + grappe.id() + "@treille");
        assertThat(joint.getSummary().getValue()).isEqualTo("Clôture du dépôt · Grappe « é »");
        assertThat(LocalDate.ofInstant(joint.getDateStart().getValue().toInstant(), ZoneId.systemDefault()))
                .isEqualTo("2025-06-13");
        assertThat(lire(demander(flux)).getUid()).isEqualTo(joint.getUid());
    }

    private static biweekly.component.VEvent lire(String texte) throws IOException {
        try (var lecture = new ICalReader(texte)) {
            var agenda = lecture.readNext();
            assertThat(agenda.validate(ICalVersion.V2_0)).isEmpty();
            assertThat(lecture.getWarnings()).isEmpty();
            return agenda.getEvents().stream()
                    .filter(evenement -> evenement.getUid().getValue().startsWith("DEPOT-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String demander(String adresse) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + adresse))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String etat(long id) {
        return base.sql("SELECT etat FROM message WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
