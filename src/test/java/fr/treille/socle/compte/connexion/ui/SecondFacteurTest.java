package fr.treille.socle.compte.connexion.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.compte.MonSecondFacteurService;
import fr.treille.socle.compte.facteur.Applications;
import fr.treille.socle.compte.facteur.Proposition;
import fr.treille.socle.equipe.Role;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sign-in by password and code: what is closed between both, and codes that serve once. */
@TestServeur
@ExtendWith(OutputCaptureExtension.class)
class SecondFacteurTest {

    private static final String COURRIEL = Session.courriel(Role.CONSULTATION);

    @LocalServerPort
    private int port;

    @Autowired
    private MonSecondFacteurService service;

    @Autowired
    private Session session;

    @Autowired
    private JdbcClient base;

    @AfterEach
    void oublier() {
        base.sql("DELETE FROM code_secours").update();
        base.sql("DELETE FROM agent_totp").update();
        base.sql("DELETE FROM tentative_connexion").update();
    }

    @Test
    void entre_le_mot_de_passe_et_le_code_rien_n_est_ouvert(@Autowired ServletContext servlets) {
        prendre();
        var client = new ClientHttp(port);
        assertThat(suite(client.connecter(COURRIEL, "demonstration"))).endsWith("/second-facteur");

        var routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
                .getRegisteredRoutes();
        assertThat(routes).hasSizeGreaterThan(20);
        for (var route : routes) {
            var adresse = route.getTemplate()
                    .replaceAll("\\([^)]*\\)", "")
                    .replace("/:onglet?", "")
                    .replaceAll(":\\w+", "1");
            assertThat(client.naviguer(adresse)).as(adresse).doesNotContain("vaadin-app-layout");
        }
        for (var adresse : new String[] {"/", "/grappes", "/actuator/env", "/inconnu"}) {
            assertThat(suite(client.lire(adresse))).as(adresse).endsWith("/connexion");
        }
        assertThat(base.sql("SELECT COUNT(*) FROM session_agent")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void le_code_ouvre_une_fois_et_pas_deux() {
        var proposition = prendre();
        // the step of the proof has served; the next one's code is accepted already
        var code = Applications.code(proposition.cle(), 1);
        var client = motDePasse();
        var avant = client.lire("/connexion").headers().firstValue("Set-Cookie");
        assertThat(avant).isEmpty();
        var ouverture = client.donnerCode(code);
        assertThat(suite(ouverture)).endsWith("/");
        assertThat(ouverture.headers().firstValue("Set-Cookie")).isPresent();
        assertThat(client.naviguer("grappes")).contains("vaadin-app-layout");

        assertThat(suite(motDePasse().donnerCode(code))).endsWith("/second-facteur?error");
        assertThat(suite(motDePasse().donnerCode(Applications.code(proposition.cle(), 0))))
                .endsWith("/second-facteur?error");
        reculer();
        assertThat(suite(motDePasse().donnerCode(Applications.code(proposition.cle(), -2))))
                .endsWith("/second-facteur?error");
    }

    @Test
    void un_code_de_secours_remplace_le_telephone_une_fois() {
        var proposition = prendre();
        var secours = proposition.codes().getFirst();
        // 23 letters of 5 bits: 112 bits at least
        assertThat(proposition.codes())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("(?:[A-Z2-7]{4}-){5}[A-Z2-7]{3}"));
        assertThat(suite(motDePasse().donnerCode(secours.toLowerCase().replace('-', ' '))))
                .endsWith("/");
        assertThat(suite(motDePasse().donnerCode(secours))).endsWith("/second-facteur?error");
        assertThat(en(() -> service.fiche().orElseThrow().codesRestants())).isEqualTo(9);
    }

    @Test
    void les_codes_faux_font_attendre_et_le_bon_mot_de_passe_n_y_change_rien() {
        prendre();
        for (int essai = 1; essai < 5; essai++) {
            assertThat(suite(motDePasse().donnerCode("00000" + essai))).endsWith("/second-facteur?error");
        }
        assertThat(suite(motDePasse().donnerCode("000000"))).endsWith("/second-facteur?attente=1");
        assertThat(suite(new ClientHttp(port).connecter(COURRIEL, "demonstration")))
                .endsWith("/connexion?attente=1");
        base.sql("UPDATE tentative_connexion SET prochain_essai = derniere").update();
        assertThat(suite(motDePasse().donnerCode("000000"))).endsWith("/second-facteur?attente=2");
    }

    @Test
    void un_code_sans_mot_de_passe_ou_apres_un_changement_du_compte_ne_vaut_rien() {
        var proposition = prendre();
        assertThat(suite(new ClientHttp(port).donnerCode(Applications.code(proposition.cle(), 1))))
                .endsWith("/connexion");
        var client = motDePasse();
        base.sql("UPDATE agent SET generation = generation + 1 WHERE courriel = ?")
                .param(COURRIEL)
                .update();
        assertThat(suite(client.donnerCode(Applications.code(proposition.cle(), 1))))
                .endsWith("/connexion");
        assertThat(client.naviguer("grappes")).contains("vaadin-login-form");
    }

    @Test
    void prendre_demande_le_mot_de_passe_remplacer_et_retirer_un_code() {
        assertThatThrownBy(() -> prendreAvec("mauvais"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("mot de passe");
        assertThatThrownBy(() -> en(() -> {
                    var autre = service.proposer();
                    service.activer("demonstration", autre, "000000", "s");
                    return 0;
                }))
                .hasMessageContaining("le code affiché");
        var proposition = prendre();
        assertThatThrownBy(() -> prendreAvec("demonstration")).hasMessageContaining("second facteur actuel");
        assertThatThrownBy(() -> en(() -> {
                    service.retirer("demonstration", "s");
                    return 0;
                }))
                .hasMessageContaining("second facteur actuel");
        prendreAvec(Applications.code(proposition.cle(), 1));
        var chiffres =
                base.sql("SELECT COUNT(*) FROM agent_totp").query(Long.class).single();
        assertThat(chiffres).isEqualTo(1);
        assertThat(base.sql("SELECT COUNT(*) FROM code_secours")
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
        en(() -> {
            reculer();
            service.retirer(actuelle.codes().getLast(), "s");
            return 0;
        });
        assertThat(suite(new ClientHttp(port).connecter(COURRIEL, "demonstration")))
                .endsWith("/");
    }

    @Test
    void ni_la_cle_ni_les_codes_ne_sont_dans_la_base_ou_le_journal(CapturedOutput sortie) {
        var proposition = prendre();
        var code = Applications.code(proposition.cle(), 1);
        motDePasse().donnerCode("123456");
        motDePasse().donnerCode(code);
        assertThat(sortie.getAll())
                .contains("second facteur activé", "code refusé à l’agent", "avec le second facteur")
                .doesNotContain(
                        proposition.cle(), proposition.codes().getFirst(), code, "123456", COURRIEL, "Proposition[");
        assertThat(base.sql("SELECT COUNT(*) FROM agent_totp WHERE LENGTH(secret) = 48")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private Proposition actuelle;

    private Proposition prendre() {
        return prendreAvec("demonstration");
    }

    private Proposition prendreAvec(String preuve) {
        return en(() -> {
            var proposition = service.proposer();
            service.activer(preuve, proposition, Applications.code(proposition.cle(), 0), "aucune");
            actuelle = proposition;
            return proposition;
        });
    }

    private <T> T en(Supplier<T> action) {
        return session.en(Role.CONSULTATION, action);
    }

    private ClientHttp motDePasse() {
        var client = new ClientHttp(port);
        assertThat(suite(client.connecter(COURRIEL, "demonstration"))).endsWith("/second-facteur");
        return client;
    }

    private void reculer() {
        base.sql("UPDATE agent_totp SET dernier_pas = 0").update();
    }

    private static String suite(HttpResponse<?> reponse) {
        return reponse.headers().firstValue("Location").orElse("pas de suite");
    }
}
