package fr.treille.socle.compte.connexion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.equipe.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** By what a session is known, and from where one signs in to it. */
@TestServeur
class CookieDeSessionTest {

    private static final String[] TLS = {"X-Forwarded-Proto", "https"};

    @LocalServerPort
    private int port;

    @Test
    void par_tls_le_cookie_n_est_que_de_cet_hote() {
        var cookie = entete(new ClientHttp(port).lire("/connexion", TLS), "Set-Cookie");
        assertThat(cookie)
                .startsWith("__Host-JSESSIONID=")
                .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void par_tls_une_session_sous_un_autre_nom_n_est_a_personne() {
        var session = connecte().session();
        assertThat(ouvrir("JSESSIONID=" + session, "http")).isEqualTo(200);
        assertThat(ouvrir("__Host-JSESSIONID=" + session, "https")).isEqualTo(200);
        assertThat(ouvrir("JSESSIONID=" + session, "https")).isEqualTo(302);
        // what a neighbour of the domain may plant
        assertThat(ouvrir("JSESSIONID=" + session + "; __Host-JSESSIONID=0123", "https"))
                .isEqualTo(302);
        assertThat(ouvrir("__Host-JSESSIONID=" + session, "http")).isEqualTo(302);
    }

    private int ouvrir(String cookies, String protocole) {
        return new ClientHttp(port)
                .lire("/", "Cookie", cookies, "X-Forwarded-Proto", protocole)
                .statusCode();
    }

    @Test
    void aucune_adresse_ne_porte_de_session() {
        var depart = new ClientHttp(port).lire("/");
        assertThat(entete(depart, "Location")).endsWith("/connexion");
        assertThat(new ClientHttp(port).lire("/connexion").body()).doesNotContainIgnoringCase("jsessionid");
        assertThat(new ClientHttp(port)
                        .lire("/;jsessionid=" + connecte().session())
                        .statusCode())
                .isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void un_autre_site_ne_connecte_personne(String site) {
        var client = new ClientHttp(port);
        var reponse = client.connecter(Session.courriel(Role.CONSULTATION), "demonstration", "Sec-Fetch-Site", site);
        assertThat(reponse.statusCode()).isEqualTo(403);
        assertThat(client.lire("/").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"https://ailleurs.test, 403", "null, 403", "'é', 403", "http://localhost:81, 302"})
    void un_navigateur_ancien_dit_d_ou_par_son_origine(String origine, int statut) {
        assertThat(new ClientHttp(port)
                        .connecter(Session.courriel(Role.CONSULTATION), "demonstration", "Origin", origine)
                        .statusCode())
                .isEqualTo(statut);
    }

    @Test
    void de_nos_pages_on_se_connecte() {
        var client = new ClientHttp(port);
        client.connecter(Session.courriel(Role.CONSULTATION), "demonstration", "Sec-Fetch-Site", "same-origin");
        assertThat(client.lire("/").statusCode()).isEqualTo(200);
    }

    private ClientHttp connecte() {
        var client = new ClientHttp(port);
        client.connecter(Session.courriel(Role.CONSULTATION), "demonstration");
        assertThat(client.session()).isNotEmpty();
        return client;
    }

    private static String entete(HttpResponse<?> reponse, String nom) {
        return reponse.headers().firstValue(nom).orElse("");
    }
}
