package fr.treille.socle.compte.connexion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.compte.connexion.SessionsAgents;
import fr.treille.socle.courrier.envoi.Courriers;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What counts as somebody being there, and what does not. */
@TestServeur
class SuiviSessionsTest {

    private static final LocalDateTime JADIS = LocalDateTime.of(2020, 1, 1, 0, 0);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient base;

    @Autowired
    private SessionsAgents sessions;

    @Autowired
    private Session session;

    private ClientHttp client;

    @BeforeEach
    void connecter() {
        base.sql("DELETE FROM session_agent").update();
        client = new ClientHttp(port);
        client.connecter(Session.courriel(Role.CONSULTATION), "demonstration");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"event\",\"node\":1,\"event\":\"ui-poll\",\"data\":{}}",
                "{\"type\":\"event\",\"node\":1,\"event\":\"ui-poll\",\"data\":{}},{\"type\":\"publishedEventHandler\",\"node\":1,"
                        + "\"templateEventMethodName\":\"confirmUpdate\",\"templateEventMethodArgs\":[1]}"
            })
    void une_page_qui_demande_des_nouvelles_n_est_pas_une_activite(String appel) {
        var ecran = client.ecran();
        reculer();
        client.appeler(ecran, appel);
        assertThat(vueLe()).isEqualTo(JADIS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"event\",\"node\":1,\"event\":\"click\",\"data\":{}}",
                "{\"type\":\"event\",\"node\":1,\"event\":\"ui-poll\",\"data\":{}},{\"type\":\"mSync\",\"node\":1,\"feature\":1,"
                        + "\"property\":\"value\",\"value\":\"a\"}"
            })
    void un_geste_en_est_une_meme_avec_une_question_de_la_page(String appel) {
        var ecran = client.ecran();
        reculer();
        client.appeler(ecran, appel);
        assertThat(vueLe()).isAfter(JADIS);
    }

    @Test
    void une_page_qui_demande_des_nouvelles_apprend_que_la_session_est_fermee() {
        var ecran = client.ecran();
        fermer();
        client.appeler(ecran, "{\"type\":\"event\",\"node\":1,\"event\":\"ui-poll\",\"data\":{}}");
        assertThat(client.lire("/").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/styles.css",
                "/favicon.ico",
                "/css/commun.css",
                "/icons/treille.svg",
                "/lumo/lumo.css",
                "/VAADIN/build/inconnu.js",
                "/VAADIN/static/push/vaadinPush-min.js"
            })
    void le_decor_n_est_pas_une_activite_et_ne_touche_pas_a_la_base(String adresse) {
        reculer();
        client.lire(adresse);
        assertThat(vueLe()).isEqualTo(JADIS);
        fermer();
        client.lire(adresse);
        assertThat(lignes()).as("personne n’a regardé la session").isEqualTo(1);
        client.lire("/");
        assertThat(lignes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/VAADIN/push?v-r=push&v-uiId=0",
                "/VAADIN/dynamic/resource/0/0/lettre.pdf",
                "/VAADIN/inconnu",
                "/VAADIN/build/inconnu.js?v-r=heartbeat&v-uiId=0",
                "/VAADIN/static/inconnu.js?v%2Dr=heartbeat&v-uiId=0",
                "/css/commun.css?v-r=push&v-uiId=0",
                "/?v-r=heartbeat&v-uiId=0",
                "/?v-r=init&location=&query="
            })
    void tout_le_reste_ferme_une_session_qui_doit_l_etre(String adresse) {
        fermer();
        client.lire(adresse);
        assertThat(lignes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/VAADIN/build/inconnu.js", "/css/inconnu.css", "/lumo/"})
    void aucune_adresse_ne_laisse_agir_une_session_fermee(String adresse) {
        var ouvert = client.ecran();
        var encore = client.ecran();
        var jeton = client.jeton();
        assertThat(client.appeler(adresse, ouvert, ClientHttp.navigation("grappes", ""), "X-CSRF-TOKEN", jeton))
                .contains("vaadin-app-layout");
        fermer();
        assertThat(client.appeler(adresse, encore, ClientHttp.navigation("grappes", ""), "X-CSRF-TOKEN", jeton))
                .doesNotContain("vaadin-app-layout");
        assertThat(lignes()).isZero();
    }

    @Test
    void ni_par_la_prise_qu_elle_a_ouverte() {
        var ouvert = client.ecran();
        var prise = client.prise(ouvert);
        prise.appeler(ClientHttp.navigation("grappes", ""));
        attendre(() -> prise.recu().contains("vaadin-app-layout"), prise);
        var encore = client.ecran();
        var autre = client.prise(encore);
        fermer();
        autre.appeler(ClientHttp.navigation("grappes", ""));
        attendre(() -> lignes() == 0, autre);
        assertThat(autre.recu()).doesNotContain("vaadin-app-layout");
        assertThat(client.lire("/").statusCode()).isEqualTo(302);
    }

    @Test
    void une_session_sans_geste_depuis_trop_longtemps_est_fermee() throws Exception {
        session.ouvrir(Role.CONSULTATION);
        assertThat(passer(Duration.ofMinutes(59))).isTrue();
        assertThat(passer(Duration.ofMinutes(60))).isFalse();
    }

    @Test
    void une_session_de_douze_heures_est_fermee_quoi_qu_on_y_fasse() throws Exception {
        session.ouvrir(Role.CONSULTATION);
        assertThat(passer(Duration.ZERO, Duration.ofHours(12).minusMinutes(1))).isTrue();
        assertThat(passer(Duration.ZERO, Duration.ofHours(12))).isFalse();
    }

    @Test
    void une_session_sans_personne_est_courte_jusqu_a_ce_que_quelqu_un_s_y_connecte() {
        var http = new MockHttpSession();
        new SuiviSessions.Fin(sessions).sessionCreated(new HttpSessionEvent(http));
        assertThat(http.getMaxInactiveInterval()).isEqualTo(15 * 60);
        http.getServletContext().setSessionTimeout(60);
        session.ouvrir(Role.CONSULTATION);
        SuiviSessions.commencer(http, AgentConnecte.courant());
        assertThat(http.getMaxInactiveInterval()).isEqualTo(60 * 60);
    }

    @Test
    void qui_n_est_pas_un_agent_n_a_pas_de_session() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("quelqu’un", null, List.of()));
        assertThat(passer(Duration.ZERO)).isFalse();
    }

    /** Whether somebody signed in passes, whose last gesture was so long ago. */
    private boolean passer(Duration depuis) throws Exception {
        return passer(depuis, depuis);
    }

    /** The same, who signed in so long ago. */
    private boolean passer(Duration depuis, Duration connexion) throws Exception {
        var agent = base.sql("SELECT id, generation FROM agent WHERE courriel = ?")
                .param(Session.courriel(Role.CONSULTATION))
                .query()
                .singleRow();
        var http = new MockHttpSession();
        http.setMaxInactiveInterval(3600);
        http.setAttribute("fr.treille.derniereActivite", System.currentTimeMillis() - depuis.toMillis());
        http.setAttribute("fr.treille.connexion", System.currentTimeMillis() - connexion.toMillis());
        sessions.ouvrir(http.getId(), (Long) agent.get("id"), (Integer) agent.get("generation"), "essai");
        var requete = new MockHttpServletRequest("GET", "/");
        requete.setSession(http);
        var passee = new AtomicBoolean();
        new SuiviSessions(sessions)
                .doFilter(
                        requete,
                        new MockHttpServletResponse(),
                        (suite, reponse) ->
                                passee.set(SecurityContextHolder.getContext().getAuthentication() != null));
        assertThat(http.isInvalid()).isEqualTo(!passee.get());
        return passee.get();
    }

    private void fermer() {
        base.sql("UPDATE session_agent SET fermee_le = vue_le").update();
    }

    private long lignes() {
        return base.sql("SELECT COUNT(*) FROM session_agent").query(Long.class).single();
    }

    private static void attendre(Callable<Boolean> fait, ClientHttp.Prise prise) {
        Courriers.jusqua(fait, "réponse par la prise", prise::recu);
    }

    private void reculer() {
        base.sql("UPDATE session_agent SET vue_le = ?").param(JADIS).update();
    }

    private LocalDateTime vueLe() {
        return base.sql("SELECT vue_le FROM session_agent")
                .query(LocalDateTime.class)
                .single();
    }
}
