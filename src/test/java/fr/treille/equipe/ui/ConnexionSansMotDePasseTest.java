package fr.treille.equipe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.equipe.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A provider instead of passwords; none of its addresses is read when the application starts. */
@TestServeur
@TestPropertySource(
        properties = {
            "treille.connexion.mots-de-passe=false",
            "spring.security.oauth2.client.registration.agence.client-id=treille",
            "spring.security.oauth2.client.registration.agence.client-secret=secret",
            "spring.security.oauth2.client.registration.agence.client-name=le compte d’essai",
            "spring.security.oauth2.client.registration.agence.scope=openid,email",
            "spring.security.oauth2.client.registration.agence.authorization-grant-type=authorization_code",
            "spring.security.oauth2.client.registration.agence.redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
            "spring.security.oauth2.client.provider.agence.authorization-uri=http://identite.test/autoriser",
            "spring.security.oauth2.client.provider.agence.token-uri=http://identite.test/jeton",
            "spring.security.oauth2.client.provider.agence.jwk-set-uri=http://identite.test/cles",
            "spring.security.oauth2.client.provider.agence.user-info-uri=http://identite.test/moi",
            "spring.security.oauth2.client.provider.agence.user-name-attribute=sub"
        })
class ConnexionSansMotDePasseTest {

    @LocalServerPort
    int port;

    @Test
    void la_page_n_a_pas_de_formulaire_et_mene_au_fournisseur() {
        var client = new ClientHttp(port);
        assertThat(client.naviguer("connexion"))
                .contains("Se connecter avec le compte d’essai", "/oauth2/authorization/agence")
                .doesNotContain("vaadin-login-form");
        assertThat(client.lire("/oauth2/authorization/agence").headers().firstValue("Location"))
                .hasValueSatisfying(suite -> assertThat(suite)
                        .startsWith("http://identite.test/autoriser?response_type=code&client_id=treille"));
    }

    @Test
    void un_mot_de_passe_envoye_quand_meme_est_refuse() {
        var client = new ClientHttp(port);
        assertThat(client.connecter(Session.courriel(Role.ADMINISTRATION), "demonstration")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(suite -> assertThat(suite).endsWith("/connexion?refus"));
        assertThat(client.lire("/grappes").statusCode()).isEqualTo(302);
    }
}
