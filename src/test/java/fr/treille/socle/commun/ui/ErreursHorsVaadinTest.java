package fr.treille.socle.commun.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.ClientHttp;
import fr.treille.Ecluse;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.equipe.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What is answered when a page cannot be: in French, with the headers of every page, soon, and for as long as it lasts only. */
@TestServeur
@Import(Ecluse.Posee.class)
class ErreursHorsVaadinTest {

    private static final String[] PAGE = {"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"};
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** How long a silence of the database is borne by who waits for a screen. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final String MUETTE = "La base de données ne répond pas";

    @LocalServerPort
    private int port;

    @Autowired
    private Ecluse ecluse;

    private ClientHttp agent;
    private boolean fermee;

    @BeforeEach
    void entrer() {
        agent = new ClientHttp(port);
        // the test before may have cut the database: what its pool still holds is dead for a moment
        var entree = auRetour(() -> agent.connecter(Session.courriel(Role.COORDINATION_ARS), "demonstration"));
        assertThat(entree.headers().firstValue("Location"))
                .hasValueSatisfying(lieu -> assertThat(lieu).doesNotContain("connexion"));
    }

    @AfterEach
    void rouvrir() {
        ecluse.degeler();
        if (fermee) {
            ecluse.ouvrir();
            fermee = false;
        }
    }

    @Test
    void la_base_partie_une_page_le_dit_en_francais_en_peu_de_secondes_et_la_session_reprend_a_son_retour() {
        var session = agent.session();
        couper();
        var reponse = vite(() -> agent.lire("/grappes?q=figuier", PAGE));
        assertThat(reponse.statusCode()).isEqualTo(503);
        assertThat(reponse.headers().firstValue("Retry-After")).isPresent();
        francaise(reponse, MUETTE);
        assertThat(reponse.body()).contains("js/reprise.js", "data-suite=\"\"", "http-equiv=\"refresh\"");
        assertThat(vite(() -> new ClientHttp(port).lire("/actuator/health")).statusCode())
                .isEqualTo(503);

        retablir();
        assertThat(auRetour(() -> new ClientHttp(port).lire("/actuator/health")).statusCode())
                .isEqualTo(200);
        assertThat(auRetour(() -> agent.lire("/grappes?q=figuier", PAGE)).statusCode())
                .isEqualTo(200);
        assertThat(agent.session()).isEqualTo(session);
        assertThat(agent.naviguer("")).contains("vaadin-app-layout");
    }

    @Test
    void un_clic_fait_sans_la_base_est_refuse_vite_et_refait_par_le_navigateur_il_passe_a_son_retour() {
        var ecran = agent.ecran();
        couper();
        var refus = vite(() -> agent.appeler(ecran, ClientHttp.navigation("grappes", "")));
        assertThat(refus).startsWith(MUETTE);
        retablir();
        // the same call again and again, as Vaadin's client does after any answer of its 5xx
        var reponse = tantQue(
                () -> agent.appeler(ecran, ClientHttp.navigation("grappes", "")),
                refusee -> refusee.startsWith(MUETTE));
        assertThat(reponse).contains("vaadin-grid");
    }

    /** The connections stay open and nothing answers: without a limit, a click would wait for ever. */
    @Test
    @Timeout(120)
    void la_base_gelee_au_milieu_d_une_question_se_dit_au_bout_d_un_temps_borne_et_la_session_reprend() {
        var session = agent.session();
        var ecran = agent.ecran();
        ecluse.gelerDevant("figuier@treille.test");
        var debut = System.nanoTime();
        var reponse = new ClientHttp(port).connecter("figuier@treille.test", "demonstration", PAGE);
        assertThat(ecluse.gelee()).as("la question est partie").isTrue();
        assertThat(reponse.statusCode()).isEqualTo(503);
        francaise(reponse, MUETTE);
        assertThat(Duration.ofNanos(System.nanoTime() - debut))
                .isBetween(SILENCE, SILENCE.plus(PATIENCE).plus(PATIENCE));

        // whoever comes next finds no connection that answers, which the pool sees by itself
        var suivante = vite(() -> agent.lire("/grappes", PAGE));
        assertThat(suivante.statusCode()).isEqualTo(503);
        francaise(suivante, MUETTE);
        assertThat(vite(() -> agent.appeler(ecran, ClientHttp.navigation("grappes", ""))))
                .startsWith(MUETTE);

        retablir();
        assertThat(auRetour(() -> agent.lire("/grappes", PAGE)).statusCode()).isEqualTo(200);
        assertThat(agent.session()).isEqualTo(session);
    }

    @Test
    void se_connecter_sans_la_base_n_est_pas_se_tromper_de_mot_de_passe() {
        couper();
        var reponse = vite(
                () -> new ClientHttp(port).connecter(Session.courriel(Role.COORDINATION_ARS), "demonstration", PAGE));
        assertThat(reponse.statusCode()).isEqualTo(503);
        francaise(reponse, MUETTE);
        assertThat(reponse.body()).contains("data-suite=\"/\"");
    }

    @Test
    void une_page_ouverte_a_tous_le_dit_sans_le_cadre_des_autres_qui_lit_la_base() {
        var personne = new ClientHttp(port);
        personne.lire("/connexion");
        couper();
        assertThat(vite(() -> personne.naviguer("connexion")))
                .contains(MUETTE, "reprise.js")
                .doesNotContain("vaadin-app-layout");
        assertThat(vite(() -> personne.naviguer("apport/" + "a".repeat(43)))).contains(MUETTE);
    }

    @Test
    void un_agenda_ou_un_programme_recoit_deux_phrases_et_non_une_page() {
        couper();
        var reponse = vite(() -> new ClientHttp(port).lire("/agenda/" + "a".repeat(43) + ".ics"));
        assertThat(reponse.statusCode()).as(reponse.headers() + reponse.body()).isEqualTo(503);
        assertThat(reponse.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(reponse.body()).startsWith(MUETTE).doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x;y=1", "//grappes", "/%2e%2e/", "/grappes%00"})
    void une_adresse_que_rien_ne_sert_est_refusee_en_francais(String adresse) {
        var reponse = agent.lire(adresse, PAGE);
        assertThat(reponse.statusCode()).isBetween(400, 404);
        if (!reponse.body().isEmpty()) {
            assertThat(reponse.body()).contains("lang=\"fr\"").doesNotContain("Whitelabel", "Bad Request", "Not Found");
        }
    }

    @Test
    void un_formulaire_refuse_l_est_en_francais() {
        var reponse = agent.poster("/logout", "", PAGE);
        assertThat(reponse.statusCode()).isEqualTo(403);
        francaise(reponse, "Cette demande est refusée");
    }

    @Test
    void ce_que_le_serveur_refuse_avant_toute_page_l_est_en_francais() throws IOException {
        try (var prise = new Socket(InetAddress.getLoopbackAddress(), port)) {
            prise.getOutputStream()
                    .write("GET /a%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var reponse = new String(prise.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(reponse)
                    .startsWith("HTTP/1.1 400")
                    .contains("lang=\"fr\"", "<h1>Cette demande n’a pas été comprise</h1>", "Content-Security-Policy")
                    .doesNotContain("Bad Request", "Tomcat");
        }
    }

    private static void francaise(HttpResponse<String> reponse, String titre) {
        assertThat(reponse.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("text/html;charset=UTF-8");
        assertThat(reponse.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "object-src 'none'");
        assertThat(reponse.body())
                .contains("<html lang=\"fr\">", "<title>" + titre + " – Treille</title>", "<h1>" + titre + "</h1>")
                .doesNotContain("Whitelabel", "Exception", "<style", "style=");
    }

    private <T> T vite(Supplier<T> demande) {
        var debut = System.nanoTime();
        var reponse = demande.get();
        assertThat(Duration.ofNanos(System.nanoTime() - debut)).isLessThan(PATIENCE);
        return reponse;
    }

    /** What is answered once the database is back, which a busy machine takes a moment to see. */
    private static HttpResponse<String> auRetour(Supplier<HttpResponse<String>> demande) {
        return tantQue(demande, reponse -> reponse.statusCode() == 503);
    }

    private static <T> T tantQue(Supplier<T> demande, Predicate<T> refusee) {
        var limite = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        var reponse = demande.get();
        while (refusee.test(reponse) && System.nanoTime() < limite) {
            reponse = demande.get();
        }
        return reponse;
    }

    private void couper() {
        ecluse.fermer();
        fermee = true;
    }

    private void retablir() {
        rouvrir();
    }
}
