package fr.treille.socle.compte.connexion.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.compte.AccesParLien;
import fr.treille.socle.compte.CompteService;
import fr.treille.socle.compte.InvitationSaisie;
import fr.treille.socle.compte.MonCompteService;
import fr.treille.socle.compte.MonSecondFacteurService;
import fr.treille.socle.compte.ObjetLien;
import fr.treille.socle.equipe.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A provider instead of passwords; none of its addresses is read when the application starts. */
@TestServeur
@TestPropertySource(
        properties = {
            "treille.connexion.mots-de-passe=false",
            // the text of a message about an account is erased once it is gone
            "db-scheduler.polling-interval=1h",
            "treille.courriel.envoi-immediat=false",
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

    @Autowired
    private AccesParLien acces;

    @Autowired
    private CompteService comptes;

    @Autowired
    private MonCompteService compte;

    @Autowired
    private MonSecondFacteurService facteur;

    @Autowired
    private Session session;

    @Autowired
    private JdbcClient base;

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

    @Test
    void mot_de_passe_oublie_et_liens_sont_fermes() {
        var client = new ClientHttp(port);
        assertThat(client.naviguer("mot-de-passe-oublie"))
                .contains("/oauth2/authorization/agence")
                .doesNotContain("Recevoir un lien");
        for (var chemin : new String[] {"invitation/", "mot-de-passe/"}) {
            assertThat(client.naviguer(chemin + "a".repeat(43)))
                    .contains("Les mots de passe ne servent pas dans cette installation")
                    .doesNotContain("Choisir ce mot de passe");
        }
        assertThatThrownBy(() -> acces.choisir(ObjetLien.INVITATION, "a".repeat(43), "cheval pile agrafe"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("ne servent pas");
        acces.demander(Session.courriel(Role.CONSULTATION));
        assertThat(base.sql("SELECT COUNT(*) FROM lien_compte")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void l_invitation_mene_au_fournisseur_sans_lien_a_usage_unique() {
        var id = session.en(
                Role.ADMINISTRATION,
                () -> comptes.inviter(
                        new InvitationSaisie(null, "Ode", "Neuve", "", "ode@ars.test", Role.CONSULTATION)));
        var corps = base.sql("SELECT corps FROM message WHERE objet = 'Votre compte Treille'")
                .query(String.class)
                .single();
        assertThat(corps)
                .contains("https://treille.test/connexion", "celui de l’adresse ode@ars.test")
                .doesNotContain("mot de passe", "/invitation/");
        assertThat(base.sql("SELECT COUNT(*) FROM lien_compte")
                        .query(Long.class)
                        .single())
                .isZero();
        // who has no password has none to change, and no second factor beside it
        session.ouvrir("ode@ars.test");
        assertThat(compte.aUnMotDePasse()).isFalse();
        assertThat(facteur.fiche()).isEmpty();
        session.fermer();
        assertThat(id).isPositive();
    }
}
