package fr.treille.pilotage.echeance;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalVersion;
import biweekly.io.text.ICalReader;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.equipe.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The feed of who has nothing due: a calendar all the same, which has one component at least (RFC 5545 §3.6). */
@TestServeur
@TestPropertySource(properties = {"treille.horloge.depart=2025-06-13", "treille.adresse="})
class AgendaVideTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private AgendaService agendas;

    @Autowired
    private FichierAgenda fichier;

    @Autowired
    private JdbcClient base;

    @Autowired
    private Session session;

    private HttpResponse<String> demander(String adresse, String... entetes) throws IOException, InterruptedException {
        var demande = HttpRequest.newBuilder(URI.create("http://localhost:" + port + adresse));
        return CLIENT.send(
                (entetes.length == 0 ? demande : demande.headers(entetes)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void un_flux_sans_evenement_est_un_agenda_valable_et_ne_change_pas() throws Exception {
        base.sql("DELETE FROM agenda_evenement").update();
        session.ouvrir(Role.COORDINATION_ARS);
        var lien = agendas.creer(Pour.MOI);
        var adresse = lien.substring(lien.indexOf("/agenda/"));
        var reponse = demander(adresse);
        assertThat(reponse.statusCode()).isEqualTo(200);

        try (var lecture = new ICalReader(reponse.body())) {
            var agenda = lecture.readNext();
            assertThat(lecture.getWarnings()).isEmpty();
            assertThat(agenda.getEvents()).isEmpty();
            var fuseaux = agenda.getTimezoneInfo().getComponents();
            assertThat(fuseaux)
                    .singleElement()
                    .extracting(fuseau -> fuseau.getTimezoneId().getValue())
                    .isEqualTo("UTC");
            // the library puts time zones aside as it reads: given back to the calendar, it is valid, they too
            fuseaux.forEach(agenda::addComponent);
            assertThat(agenda.validate(ICalVersion.V2_0)).isEmpty();
        }
        // what the grammar asks for, the lines in their order
        assertThat(reponse.body())
                .containsPattern(Pattern.compile(
                        "BEGIN:VTIMEZONE\r\nTZID:UTC\r\nBEGIN:STANDARD\r\n(?=[^B]*DTSTART:19700101T000000\r\n)"
                                + "(?=[^B]*TZOFFSETFROM:\\+0000\r\n)(?=[^B]*TZOFFSETTO:\\+0000\r\n)[^B]*END:STANDARD\r\n"
                                + "END:VTIMEZONE\r\nEND:VCALENDAR\r\n$"));

        var marque = reponse.headers().firstValue("ETag").orElseThrow();
        assertThat(demander(adresse, "If-None-Match", marque).statusCode()).isEqualTo(304);
    }

    @Test
    void un_fichier_qui_a_des_evenements_n_a_rien_de_plus() {
        var evenement = EvenementAgenda.du(
                "DEPOT-1",
                java.time.LocalDate.of(2025, 6, 13),
                "Dépôt",
                "",
                "",
                "",
                0,
                java.time.Instant.parse("2025-06-02T08:00:00Z"));
        assertThat(fichier.ecrire(List.of(evenement))).contains("BEGIN:VEVENT").doesNotContain("VTIMEZONE");
        assertThat(fichier.ecrire(List.of())).contains("BEGIN:VTIMEZONE").isEqualTo(fichier.ecrire(List.of()));
    }
}
