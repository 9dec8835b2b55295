package fr.treille.socle.compte.connexion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.equipe.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser, or anybody, gets over HTTP: headers, cookie, and what is open without an account. */
@TestServeur
class SecuriteHttpTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/connexion", "/", "/grappes", "/?v-r=init&location=&query=", "/styles.css", "/actuator/health"})
    void chaque_reponse_porte_les_en_tetes_de_securite(String adresse) {
        var reponse = connecte().lire(adresse);
        assertThat(reponse.statusCode()).isEqualTo(200);
        assertThat(entete(reponse, "Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'", "form-action 'self'");
        assertThat(entete(reponse, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(entete(reponse, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(entete(reponse, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(entete(reponse, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(entete(reponse, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(entete(reponse, "Permissions-Policy")).contains("camera=()");
    }

    @Test
    void ce_qui_est_aux_agents_ne_reste_pas_dans_un_cache_mais_le_style_si() {
        var client = connecte();
        assertThat(entete(client.lire("/"), "Cache-Control")).contains("no-store");
        assertThat(entete(client.lire("/styles.css"), "Cache-Control")).doesNotContain("no-store");
    }

    @Test
    void le_cookie_de_session_est_illisible_par_script_et_ne_suit_pas_un_autre_site() {
        assertThat(entete(new ClientHttp(port).lire("/connexion"), "Set-Cookie"))
                .startsWith("JSESSIONID=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void derriere_un_mandataire_https_le_cookie_et_les_adresses_restent_chiffres() {
        var reponse = new ClientHttp(port)
                .lire(
                        "/",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "treille.ars.test",
                        "X-Forwarded-Port",
                        "443");
        assertThat(entete(reponse, "Set-Cookie")).contains("Secure");
        assertThat(entete(reponse, "Location")).isEqualTo("https://treille.ars.test/connexion");
        assertThat(entete(reponse, "Strict-Transport-Security")).contains("max-age=31536000", "includeSubDomains");
    }

    @Test
    void la_connexion_change_l_identifiant_de_session() {
        var client = new ClientHttp(port);
        var avant = entete(client.lire("/connexion"), "Set-Cookie");
        var apres = entete(client.connecter(Session.courriel(Role.CONSULTATION), "demonstration"), "Set-Cookie");
        assertThat(apres).startsWith("JSESSIONID=").isNotEqualTo(avant);
    }

    @Test
    void styles_et_images_sont_ouverts_a_tous() throws IOException {
        var racine = Path.of("frontend");
        try (var fichiers = Files.walk(racine)) {
            fichiers.filter(Files::isRegularFile).forEach(fichier -> {
                var adresse = "/" + racine.relativize(fichier).toString().replace('\\', '/');
                assertThat(new ClientHttp(port).lire(adresse).statusCode())
                        .as(adresse)
                        .isEqualTo(200);
            });
        }
    }

    @Test
    void la_sonde_est_ouverte_et_ne_dit_rien_de_plus() {
        var reponse = new ClientHttp(port).lire("/actuator/health");
        assertThat(reponse.body()).contains("\"status\":\"UP\"").doesNotContain("components", "details");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/beans", "/inconnu", "/error"})
    void le_reste_demande_un_compte(String adresse) {
        var reponse = new ClientHttp(port).lire(adresse);
        assertThat(reponse.statusCode()).isEqualTo(302);
        assertThat(entete(reponse, "Location")).endsWith("/connexion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "heapdump", "beans", "loggers", "scheduledtasks"})
    void une_administration_n_a_pas_plus_de_points_de_mesure(String nom) {
        assertThat(connecte().naviguer("actuator/" + nom)).contains("Cette page n’existe pas");
        assertThat(entete(connecte().lire("/actuator/" + nom), "Content-Type")).startsWith("text/html");
    }

    @Test
    void une_requete_sans_jeton_est_refusee() {
        var client = connecte();
        assertThat(client.naviguer("")).contains("vaadin-app-layout");
        assertThat(client.poster("/logout", "").statusCode()).isEqualTo(403);
        assertThat(client.naviguer("")).contains("vaadin-app-layout");
    }

    @Test
    void un_autre_site_n_ouvre_pas_la_prise_web() throws IOException {
        assertThat(statut(prise("https://ailleurs.test"))).contains(" 403");
        assertThat(statut(prise("null"))).contains(" 403");
        assertThat(statut(prise("http://localhost:" + port))).doesNotContain(" 403");
    }

    @Test
    void rien_ne_repete_la_requete_a_qui_l_a_envoyee() throws IOException {
        assertThat(statut("TRACE / HTTP/1.1", "Host: localhost", "Connection: close"))
                .doesNotContain(" 200");
    }

    @ParameterizedTest
    @CsvSource({
        "/connexion, text/html;charset=utf-8",
        "/styles.css, text/css;charset=utf-8",
        "/js/francais.js, text/javascript;charset=utf-8",
        "/js/liaison.js, text/javascript;charset=utf-8",
        "/icons/treille.svg, image/svg+xml"
    })
    void ce_qui_est_lu_dit_son_genre_et_son_alphabet(String adresse, String genre) {
        assertThat(entete(new ClientHttp(port).lire(adresse), "Content-Type")).isEqualTo(genre);
    }

    private static String[] prise(String origine) {
        return new String[] {
            "GET /VAADIN/push?v-r=push&v-uiId=0&v-pushId=x&X-Atmosphere-Transport=websocket HTTP/1.1",
            "Host: localhost",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dHJlaWxsZSB0cmVpbGxlIQ==",
            "Origin: " + origine
        };
    }

    /** The first line of the answer to a request that no client library would send. */
    private String statut(String... lignes) throws IOException {
        try (var ligne = new Socket("localhost", port)) {
            ligne.getOutputStream()
                    .write((String.join("\r\n", lignes) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return String.valueOf(
                    new BufferedReader(new InputStreamReader(ligne.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine());
        }
    }

    private ClientHttp connecte() {
        var client = new ClientHttp(port);
        client.connecter(Session.courriel(Role.ADMINISTRATION), "demonstration");
        return client;
    }

    private static String entete(HttpResponse<?> reponse, String nom) {
        return reponse.headers().firstValue(nom).orElse("");
    }
}
