package fr.treille.pilotage.echeance;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.equipe.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The feed as a calendar reads it: without signing in, by its address, and read back by the library. */
@TestServeur
@TestPropertySource(properties = {"treille.horloge.depart=2025-06-13", "treille.adresse="})
@ExtendWith(OutputCaptureExtension.class)
class AgendaTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private AgendaService agendas;

    @Autowired
    private GrappesDEssai essai;

    @Autowired
    private JdbcClient base;

    @Autowired
    private Session session;

    @BeforeEach
    void registre() {
        essai.registre(20);
        base.sql("DELETE FROM agenda").update();
        base.sql("DELETE FROM agenda_evenement").update();
        base.sql("UPDATE grappe SET responsable_id = NULL, responsable_grades_id = NULL")
                .update();
        base.sql("UPDATE fenetre SET fin_recevabilite = '2025-07-04' WHERE id = 1")
                .update();
    }

    @Test
    void les_evenements_gardent_leur_identifiant_quand_leur_date_change() throws Exception {
        var grappe = confiee("Grappe suivie", Role.COORDINATION_ARS);
        var adresse = creer(Role.COORDINATION_ARS, Pour.MOI);
        var avant = lire(adresse);
        assertThat(avant.keySet())
                .containsExactlyInAnyOrder(
                        "RECEVABILITE-" + grappe + "@treille",
                        "INSTRUCTION-" + grappe + "@treille",
                        "SELECTION-" + grappe + "@treille");
        var cle = "RECEVABILITE-" + grappe + "@treille";
        assertThat(jour(avant.get(cle))).isEqualTo("2025-07-04");
        assertThat(avant.get(cle).getSequence().getValue()).isZero();
        assertThat(avant.get(cle).getStatus().isConfirmed()).isTrue();
        assertThat(avant.get(cle).getDateStart().getValue().hasTime()).isFalse();
        var inchange = lire(adresse);
        assertThat(inchange.get(cle).getSequence().getValue()).isZero();
        assertThat(inchange.get(cle).getLastModified()).isEqualTo(avant.get(cle).getLastModified());

        base.sql("UPDATE fenetre SET fin_recevabilite = '2025-07-11' WHERE id = 1")
                .update();
        var apres = lire(adresse);
        assertThat(apres.keySet()).isEqualTo(avant.keySet());
        assertThat(jour(apres.get(cle))).isEqualTo("2025-07-11");
        assertThat(apres.get(cle).getSequence().getValue()).isEqualTo(1);
        assertThat(apres.get("INSTRUCTION-" + grappe + "@treille").getSequence().getValue())
                .isZero();
    }

    @Test
    void ce_qui_n_est_plus_du_est_annule_et_revient_s_il_l_est_a_nouveau() throws Exception {
        var grappe = confiee("Grappe annulée", Role.COORDINATION_ARS);
        var adresse = creer(Role.COORDINATION_ARS, Pour.MOI);
        var cle = "RECEVABILITE-" + grappe + "@treille";
        lire(adresse);
        base.sql("UPDATE fenetre SET fin_recevabilite = NULL WHERE id = 1").update();
        assertThat(lire(adresse).get(cle).getStatus().isCancelled()).isTrue();
        assertThat(lire(adresse).get(cle).getSequence().getValue()).isEqualTo(1);
        base.sql("UPDATE fenetre SET fin_recevabilite = '2025-07-04' WHERE id = 1")
                .update();
        var revenu = lire(adresse).get(cle);
        assertThat(revenu.getStatus().isConfirmed()).isTrue();
        assertThat(revenu.getSequence().getValue()).isEqualTo(2);
    }

    @Test
    void le_flux_dit_ce_que_les_agendas_demandent() throws Exception {
        confiee("Grappe publiée", Role.COORDINATION_ARS);
        var texte = demander(creer(Role.COORDINATION_ARS, Pour.MOI)).body();
        assertThat(texte)
                .contains(
                        "METHOD:PUBLISH",
                        "CALSCALE:GREGORIAN",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
                        "X-PUBLISHED-TTL:PT4H",
                        "DTSTART;VALUE=DATE:20250704",
                        "DTEND;VALUE=DATE:20250705");
        assertThat(texte.split("BEGIN:VEVENT", -1)).hasSameSizeAs(texte.split("DTEND", -1));
    }

    @Test
    void un_flux_inchange_ne_se_telecharge_pas_deux_fois() throws Exception {
        confiee("Grappe inchangée", Role.COORDINATION_ARS);
        var adresse = creer(Role.COORDINATION_ARS, Pour.MOI);
        var marque = demander(adresse).headers().firstValue("ETag").orElseThrow();

        var inchange = demander(adresse, "If-None-Match", marque);
        assertThat(inchange.statusCode()).isEqualTo(304);
        assertThat(inchange.body()).isEmpty();
        assertThat(inchange.headers().firstValue("ETag")).contains(marque);

        base.sql("UPDATE fenetre SET fin_recevabilite = '2025-07-11' WHERE id = 1")
                .update();
        var change = demander(adresse, "If-None-Match", marque);
        assertThat(change.statusCode()).isEqualTo(200);
        assertThat(change.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(marque);
    }

    @Test
    void une_annulation_servie_disparait_apres_un_jour() throws Exception {
        var grappe = confiee("Grappe servie", Role.COORDINATION_ARS);
        var adresse = creer(Role.COORDINATION_ARS, Pour.MOI);
        var cle = "RECEVABILITE-" + grappe + "@treille";
        lire(adresse);
        base.sql("UPDATE fenetre SET fin_recevabilite = NULL WHERE id = 1").update();
        assertThat(lire(adresse).get(cle).getStatus().isCancelled()).isTrue();
        base.sql("UPDATE agenda_evenement SET modifie_le = modifie_le - INTERVAL 25 HOUR WHERE annule")
                .update();
        assertThat(lire(adresse)).doesNotContainKey(cle).isNotEmpty();
        base.sql("UPDATE fenetre SET fin_recevabilite = '2025-07-04' WHERE id = 1")
                .update();
        assertThat(lire(adresse).get(cle).getSequence().getValue()).isEqualTo(2);
    }

    @Test
    void des_adresses_essayees_d_une_origine_la_font_attendre_sans_gener_les_autres() throws Exception {
        base.sql("DELETE FROM tentative_connexion").update();
        confiee("Grappe freinée", Role.COORDINATION_ARS);
        var adresse = creer(Role.COORDINATION_ARS, Pour.MOI);
        for (int essai = 0; essai < 30; essai++) {
            assertThat(demander(adresse, "X-Forwarded-For", "203.0.113.9").statusCode())
                    .isEqualTo(200);
            assertThat(demander("/agenda/inconnu" + essai + ".ics", "X-Forwarded-For", "203.0.113.9")
                            .statusCode())
                    .isEqualTo(404);
        }
        var attente = demander("/agenda/inconnu.ics", "X-Forwarded-For", "203.0.113.9");
        assertThat(attente.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(attente.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 61);
        assertThat(demander(adresse, "X-Forwarded-For", "203.0.113.10").statusCode())
                .isEqualTo(200);
        base.sql("DELETE FROM tentative_connexion").update();
    }

    @Test
    void le_perimetre_est_celui_de_l_agent_au_moment_de_la_lecture() throws Exception {
        var grappe = confiee("Grappe partie", Role.CHARGE_MISSION_DT);
        var adresse = creer(Role.CHARGE_MISSION_DT, Pour.MES_TERRITOIRES);
        assertThat(lire(adresse)).containsKey("SELECTION-" + grappe + "@treille");
        base.sql("UPDATE grappe SET region_code = '75' WHERE id = ?")
                .param(grappe)
                .update();
        assertThat(lire(adresse)
                        .get("SELECTION-" + grappe + "@treille")
                        .getStatus()
                        .isCancelled())
                .isTrue();
    }

    @Test
    void une_adresse_fausse_revoquee_ou_d_un_compte_ferme_n_existe_pas(CapturedOutput journal) throws Exception {
        var premiere = creer(Role.COORDINATION_ARS, Pour.MOI);
        var adresse = creer(Role.COORDINATION_ARS, Pour.MOI);
        assertThat(demander(premiere).statusCode()).isEqualTo(404);
        var reponse = demander(adresse);
        assertThat(reponse.statusCode()).isEqualTo(200);
        assertThat(reponse.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(reponse.headers().firstValue("Set-Cookie")).isEmpty();
        base.sql("UPDATE agent SET actif = FALSE WHERE courriel = ?")
                .param(Session.courriel(Role.COORDINATION_ARS))
                .update();
        assertThat(demander(adresse).statusCode()).isEqualTo(404);
        base.sql("UPDATE agent SET actif = TRUE WHERE courriel = ?")
                .param(Session.courriel(Role.COORDINATION_ARS))
                .update();
        session.ouvrir(Role.COORDINATION_ARS);
        agendas.revoquer();
        assertThat(agendas.fiche()).isEmpty();
        assertThat(demander(adresse).statusCode()).isEqualTo(404);
        assertThat(demander("/agenda/inconnu.ics").statusCode()).isEqualTo(404);
        assertThat(journal.getAll())
                .contains("agenda demandé à une adresse inconnue ou révoquée")
                .doesNotContain(adresse.replaceAll(".*/|\\.ics", ""))
                .doesNotContain(premiere.replaceAll(".*/|\\.ics", ""));
        assertThat(base.sql("SELECT COUNT(*) FROM agenda").query(Long.class).single())
                .isZero();
    }

    /** A deposited grappe of which somebody is in charge. */
    private long confiee(String nom, Role role) {
        var id = essai.au(StatutGrappe.DEPOSEE, nom, 15).id();
        base.sql("UPDATE grappe SET " + (role == Role.ANIMATEUR ? "responsable_grades_id" : "responsable_id")
                        + " = (SELECT id FROM agent WHERE courriel = ?) WHERE id = ?")
                .params(Session.courriel(role), id)
                .update();
        return id;
    }

    private String creer(Role role, Pour pour) {
        return session.en(role, () -> agendas.creer(pour));
    }

    private Map<String, VEvent> lire(String adresse) throws IOException, InterruptedException {
        try (var lecture = new ICalReader(demander(adresse).body())) {
            var agenda = lecture.readNext();
            assertThat(agenda.validate(ICalVersion.V2_0)).isEmpty();
            assertThat(lecture.getWarnings()).isEmpty();
            return evenements(agenda);
        }
    }

    private static Map<String, VEvent> evenements(ICalendar agenda) {
        return agenda.getEvents().stream()
                .collect(Collectors.toMap(e -> e.getUid().getValue(), Function.identity()));
    }

    private HttpResponse<String> demander(String adresse, String... entetes) throws IOException, InterruptedException {
        var demande = HttpRequest.newBuilder(URI.create("http://localhost:" + port + adresse));
        return CLIENT.send(
                (entetes.length == 0 ? demande : demande.headers(entetes)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static LocalDate jour(VEvent evenement) {
        return LocalDate.ofInstant(evenement.getDateStart().getValue().toInstant(), ZoneId.systemDefault());
    }
}
