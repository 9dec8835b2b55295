package fr.treille.socle.compte.connexion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.equipe.Role;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What counts as somebody being there, and what does not. */
@TestServeur
class SuiviSessionsTest {

    private static final LocalDateTime JADIS = LocalDateTime.of(2020, 1, 1, 0, 0);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient base;

    private ClientHttp client;

    @BeforeEach
    void connecter() {
        client = new ClientHttp(port);
        client.connecter(Session.courriel(Role.CONSULTATION), "demonstration");
        base.sql("DELETE FROM session_agent").update();
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
        base.sql("UPDATE session_agent SET fermee_le = vue_le").update();
        client.appeler(ecran, "{\"type\":\"event\",\"node\":1,\"event\":\"ui-poll\",\"data\":{}}");
        assertThat(client.lire("/").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/styles.css", "/css/commun.css", "/lumo/lumo.css", "/VAADIN/build/inconnu.js"})
    void le_decor_ne_touche_pas_a_la_base(String adresse) {
        client.lire(adresse);
        assertThat(base.sql("SELECT COUNT(*) FROM session_agent")
                        .query(Long.class)
                        .single())
                .isZero();
        client.lire("/");
        assertThat(base.sql("SELECT COUNT(*) FROM session_agent")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
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
