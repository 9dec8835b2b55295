package fr.treille.socle.compte.connexion.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.notice.NoticesDEssai;
import fr.treille.socle.compte.CompteFiltre;
import fr.treille.socle.compte.CompteLigne;
import fr.treille.socle.compte.CompteService;
import fr.treille.socle.compte.MonSecondFacteurService;
import fr.treille.socle.compte.facteur.Applications;
import fr.treille.socle.equipe.Role;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Administration and coordinations must have a second factor, and take it at their first sign-in. */
@TestServeur
@TestPropertySource(properties = "treille.connexion.second-facteur=EXIGE")
class SecondFacteurExigeTest {

    private static final Pattern CLE = Pattern.compile("(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}");

    @LocalServerPort
    private int port;

    @Autowired
    private MonSecondFacteurService service;

    @Autowired
    private CompteService comptes;

    @Autowired
    private Session session;

    @Autowired
    private JdbcClient base;

    @ParameterizedTest
    @EnumSource(Role.class)
    void il_est_demande_a_ceux_qui_y_sont_tenus_et_a_eux_seuls(Role role) {
        var tenu = role == Role.ADMINISTRATION || role == Role.COORDINATION_ARS || role == Role.COORDINATION_GRADES;
        var client = new ClientHttp(port);
        assertThat(suite(client.connecter(Session.courriel(role), "demonstration")))
                .endsWith(tenu ? "/second-facteur" : "/");
        assertThat(client.naviguer("comptes").contains("Prendre un second facteur"))
                .isFalse();
        assertThat(client.naviguer("grappes").contains("vaadin-app-layout")).isEqualTo(!tenu);
    }

    @Test
    void il_se_prend_a_la_premiere_connexion_puis_une_personne_de_confiance_le_retire() {
        var courriel = Session.courriel(Role.COORDINATION_GRADES);
        var client = new ClientHttp(port);
        client.connecter(courriel, "demonstration");
        NoticesDEssai.verifierLiens(client.naviguer("second-facteur"));
        var cle = cle(client);
        assertThat(suite(client.donnerCode("000000"))).endsWith("/second-facteur?error");
        assertThat(cle(client)).isEqualTo(cle);
        assertThat(suite(client.donnerCode(Applications.code(cle, 0)))).endsWith("/");
        assertThat(client.naviguer("grappes")).contains("vaadin-app-layout");
        assertThatThrownBy(() -> session.en(Role.COORDINATION_GRADES, () -> {
                    service.retirer(Applications.code(cle, 1), "s");
                    return 0;
                }))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("exige");

        var ligne = ligne(courriel);
        assertThat(ligne.secondFacteur()).isTrue();
        refuse(Role.COORDINATION_GRADES, ligne.id(), "votre propre compte");
        retirer(Role.COORDINATION_ARS, ligne.id());
        assertThat(client.naviguer("grappes")).contains("vaadin-login-form");
        assertThat(ligne(courriel).secondFacteur()).isFalse();
        assertThat(base.sql("SELECT COUNT(*) FROM message WHERE objet = 'Votre second facteur Treille'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        refuse(Role.COORDINATION_ARS, ligne.id(), "n’a pas de second facteur");
        refuse(
                Role.COORDINATION_GRADES,
                ligne(Session.courriel(Role.COORDINATION_ARS)).id(),
                "ne pouvez pas le gérer");

        var encore = new ClientHttp(port);
        encore.connecter(courriel, "demonstration");
        assertThat(cle(encore)).isNotEqualTo(cle);
    }

    @Test
    void deux_premieres_connexions_a_la_fois_ne_donnent_qu_un_second_facteur() {
        var courriel = Session.courriel(Role.ADMINISTRATION);
        var un = new ClientHttp(port);
        var autre = new ClientHttp(port);
        un.connecter(courriel, "demonstration");
        autre.connecter(courriel, "demonstration");
        var sienne = cle(autre);
        assertThat(suite(un.donnerCode(Applications.code(cle(un), 0)))).endsWith("/");
        // the account is no longer the one whose password was given: it is asked for again, then the code of the one
        // factor
        assertThat(suite(autre.donnerCode(Applications.code(sienne, 0)))).endsWith("/connexion");
        assertThat(autre.naviguer("grappes")).contains("vaadin-login-form");
        assertThat(suite(autre.connecter(courriel, "demonstration"))).endsWith("/second-facteur");
        assertThat(CLE.matcher(autre.naviguer("second-facteur")).find()).isFalse();
        assertThat(suite(autre.donnerCode(Applications.code(sienne, 0)))).endsWith("/second-facteur?error");
    }

    private static String cle(ClientHttp client) {
        var page = CLE.matcher(client.naviguer("second-facteur"));
        assertThat(page.find()).isTrue();
        return page.group();
    }

    private CompteLigne ligne(String courriel) {
        return session.en(
                Role.ADMINISTRATION,
                () -> comptes.rechercher(new CompteFiltre(courriel, null, null), PageRequest.of(0, 10))
                        .getFirst());
    }

    private void refuse(Role auteur, long agent, String message) {
        assertThatThrownBy(() -> retirer(auteur, agent))
                .isInstanceOf(Refus.class)
                .hasMessageContaining(message);
    }

    private void retirer(Role auteur, long agent) {
        session.en(auteur, () -> {
            comptes.retirerSecondFacteur(agent);
            return 0;
        });
    }

    private static String suite(HttpResponse<?> reponse) {
        return reponse.headers().firstValue("Location").orElse("pas de suite");
    }
}
