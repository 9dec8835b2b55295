package fr.treille.socle.compte.connexion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.sun.net.httpserver.HttpServer;
import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.equipe.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A provider that tells who a person is in a signed JWT and not in its first token, as ProConnect: nothing of it is believed
 * without its signature.
 */
@TestServeur
class ConnexionProConnectTest {

    private static final String COURRIEL = Session.courriel(Role.CHARGE_MISSION_DT);
    private static final Fournisseur FOURNISSEUR = new Fournisseur("proconnect");
    private static final HttpServer INFORMATIONS = informations();
    private static volatile String reponse = "";
    private static volatile String genre = "application/jwt";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient base;

    @DynamicPropertySource
    static void fournisseur(DynamicPropertyRegistry reglages) {
        FOURNISSEUR.regler(reglages);
        reglages.add(
                "spring.security.oauth2.client.provider.proconnect.user-info-uri",
                () -> "http://localhost:" + INFORMATIONS.getAddress().getPort() + "/moi");
        reglages.add("treille.connexion.fournisseurs-fiables", () -> "proconnect");
    }

    @Test
    void une_reponse_signee_par_le_fournisseur_est_crue() {
        genre = "application/jwt";
        reponse = signee("proconnect", "sujet-1", "treille");
        var client = new ClientHttp(port);
        assertThat(FOURNISSEUR.connecter(client, Map.of())).doesNotContain("connexion");
        assertThat(client.naviguer("grappes")).contains("vaadin-app-layout");
        assertThat(base.sql("SELECT derniere_connexion IS NOT NULL FROM agent WHERE courriel = ?")
                        .param(COURRIEL)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** Its documentation (05/2025) refuses a request with anything else. */
    @Test
    void la_demande_ne_porte_que_les_parametres_de_sa_documentation() {
        var demande = UriComponentsBuilder.fromUriString(FOURNISSEUR.demande(new ClientHttp(port)))
                .build();
        assertThat(demande.getQueryParams().keySet())
                .containsExactlyInAnyOrder("response_type", "client_id", "scope", "state", "redirect_uri", "nonce");
    }

    @Test
    void une_reponse_simple_l_est_aussi() {
        genre = "application/json;charset=UTF-8";
        reponse = "{\"sub\":\"sujet-1\",\"email\":\"" + COURRIEL + "\"}";
        assertThat(FOURNISSEUR.connecter(new ClientHttp(port), Map.of())).doesNotContain("connexion");
    }

    @Test
    void ni_d_un_autre_ni_pour_un_autre_ni_sans_signature() {
        genre = "application/jwt";
        var bonne = signee("proconnect", "sujet-1", "treille");
        var morceaux = bonne.split("\\.");
        for (var fausse : List.of(
                signee("ailleurs", "sujet-1", "treille"),
                signee("proconnect", "sujet-2", "treille"),
                signee("proconnect", "sujet-1", "autre-application"),
                new PlainJWT(new JWTClaimsSet.Builder()
                                .subject("sujet-1")
                                .claim("email", COURRIEL)
                                .build())
                        .serialize(),
                morceaux[0] + "." + signee("ailleurs", "sujet-1", "treille").split("\\.")[1] + "." + morceaux[2],
                "rien")) {
            reponse = fausse;
            var client = new ClientHttp(port);
            assertThat(FOURNISSEUR.connecter(client, Map.of())).endsWith("/connexion?refus");
            assertThat(client.naviguer("grappes")).contains("vaadin-login-form");
        }
    }

    private static String signee(String emetteur, String sujet, String pour) {
        return FOURNISSEUR
                .serveur()
                .issueToken(
                        emetteur,
                        "treille",
                        new DefaultOAuth2TokenCallback(
                                emetteur, sujet, "JWT", List.of(pour), Map.of("email", COURRIEL), 3600))
                .serialize();
    }

    private static HttpServer informations() {
        try {
            var serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            serveur.createContext("/moi", echange -> {
                var octets = reponse.getBytes(StandardCharsets.UTF_8);
                echange.getResponseHeaders().add("Content-Type", genre);
                echange.sendResponseHeaders(200, octets.length);
                echange.getResponseBody().write(octets);
                echange.close();
            });
            serveur.start();
            return serveur;
        } catch (IOException echec) {
            throw new IllegalStateException(echec);
        }
    }
}
