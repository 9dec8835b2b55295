package fr.treille.socle.compte.connexion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.equipe.Role;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

/** Single sign-on against a real OpenID Connect server: the account is ours, the identity is the provider's. */
@TestServeur
class ConnexionFedereeTest {

    private static final String COURRIEL = Session.courriel(Role.COORDINATION_ARS);
    private static final Fournisseur FOURNISSEUR = new Fournisseur("agence");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient base;

    @DynamicPropertySource
    static void fournisseur(DynamicPropertyRegistry reglages) {
        FOURNISSEUR.regler(reglages);
        reglages.add("spring.security.oauth2.client.registration.agence.client-name", () -> "le compte de l’agence");
    }

    @Test
    void un_agent_connu_entre_avec_ses_droits() {
        var client = new ClientHttp(port);
        assertThat(client.lire("/connexion").statusCode()).isEqualTo(200);

        var arrivee = FOURNISSEUR.connecter(client, Map.of("email", COURRIEL.toUpperCase(), "email_verified", true));

        assertThat(arrivee).doesNotContain("connexion");
        assertThat(client.naviguer("grappes")).contains("vaadin-app-layout");
        assertThat(client.naviguer("grappes/nouvelle")).contains("vaadin-app-layout");
    }

    @Test
    void la_demande_porte_la_preuve_de_l_echange() {
        assertThat(FOURNISSEUR.demande(new ClientHttp(port))).contains("code_challenge=", "code_challenge_method=S256");
    }

    @Test
    void se_deconnecter_deconnecte_aussi_du_fournisseur() {
        var client = new ClientHttp(port);
        FOURNISSEUR.connecter(client, Map.of("email", COURRIEL, "email_verified", true));

        var sortie =
                URI.create(client.deconnecter().headers().firstValue("Location").orElseThrow());

        assertThat(sortie.toString())
                .startsWith(
                        FOURNISSEUR.serveur().endSessionEndpointUrl("agence").toString());
        var parametres =
                UriComponentsBuilder.fromUri(sortie).build().getQueryParams().toSingleValueMap();
        assertThat(parametres).containsOnlyKeys("id_token_hint", "post_logout_redirect_uri", "state");
        assertThat(parametres.get("id_token_hint")).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(URLDecoder.decode(parametres.get("post_logout_redirect_uri"), StandardCharsets.UTF_8))
                .isEqualTo("https://treille.test/connexion");
        assertThat(parametres.get("state")).isNotBlank();
        assertThat(client.naviguer("grappes")).contains("vaadin-login-form");
    }

    @Test
    void qui_est_entre_par_mot_de_passe_sort_d_ici_seulement() {
        var client = new ClientHttp(port);
        client.connecter(Session.courriel(Role.CHARGE_MISSION_DT), "demonstration");
        assertThat(client.deconnecter().headers().firstValue("Location"))
                .hasValueSatisfying(suite -> assertThat(suite).doesNotContain("id_token_hint", "agence"));
    }

    @Test
    void personne_n_entre_sans_compte_ni_n_en_recoit_un() {
        var avant = comptes();
        var client = new ClientHttp(port);

        var arrivee = FOURNISSEUR.connecter(client, Map.of("email", "inconnue@ailleurs.test", "email_verified", true));

        assertThat(arrivee).endsWith("/connexion?refus");
        assertThat(client.naviguer("grappes")).contains("vaadin-login-form");
        assertThat(comptes()).isEqualTo(avant);
    }

    @Test
    void une_adresse_que_le_fournisseur_n_a_pas_verifiee_est_refusee() {
        for (var reponses : List.of(
                Map.<String, Object>of("email", COURRIEL, "email_verified", false),
                Map.<String, Object>of("email", COURRIEL),
                Map.<String, Object>of("email_verified", true))) {
            var client = new ClientHttp(port);
            assertThat(FOURNISSEUR.connecter(client, reponses)).endsWith("/connexion?refus");
            assertThat(client.naviguer("grappes")).contains("vaadin-login-form");
        }
    }

    @Test
    void un_compte_desactive_reste_dehors() {
        var adresse = Session.courriel(Role.CONSULTATION);
        base.sql("UPDATE agent SET actif = FALSE WHERE courriel = ?")
                .param(adresse)
                .update();

        var client = new ClientHttp(port);

        assertThat(FOURNISSEUR.connecter(client, Map.of("email", adresse, "email_verified", true)))
                .endsWith("/connexion?refus");
        base.sql("UPDATE agent SET actif = TRUE WHERE courriel = ?")
                .param(adresse)
                .update();
    }

    @Test
    void un_retour_sans_demande_est_refuse() {
        var client = new ClientHttp(port);
        var arrivee = client.lire("/login/oauth2/code/agence?code=vole&state=invente");
        assertThat(arrivee.headers().firstValue("Location"))
                .hasValueSatisfying(suite -> assertThat(suite).endsWith("/connexion?refus"));
    }

    @Test
    void le_mot_de_passe_reste_possible_a_cote() {
        var client = new ClientHttp(port);
        assertThat(client.connecter(COURRIEL, "demonstration").headers().firstValue("Location"))
                .hasValueSatisfying(suite -> assertThat(suite).doesNotContain("error"));
        assertThat(client.naviguer("connexion")).doesNotContain("Cette page n’existe pas");
    }

    private long comptes() {
        return base.sql("SELECT COUNT(*) FROM agent").query(Long.class).single();
    }
}
