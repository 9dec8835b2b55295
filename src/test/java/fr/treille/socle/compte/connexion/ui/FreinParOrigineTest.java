package fr.treille.socle.compte.connexion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.equipe.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Failures from one origin make its next tries wait, whatever the addresses; and what an origin is believed to be. */
@TestServeur
@ExtendWith(OutputCaptureExtension.class)
class FreinParOrigineTest {

    private static final String ORIGINE = "203.0.113.7";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient base;

    @Autowired
    private WebServerApplicationContext contexte;

    @BeforeEach
    void oublier() {
        base.sql("DELETE FROM tentative_connexion").update();
    }

    @Test
    void cent_vingt_adresses_d_une_seule_origine_ne_passent_pas() {
        var suites = IntStream.range(0, 120)
                .mapToObj(rang -> essayer("inconnue" + rang + "@treille.test", "mauvais", ORIGINE))
                .toList();
        assertThat(suites.subList(0, 30)).allMatch(suite -> suite.endsWith("/connexion?error"));
        assertThat(suites.subList(30, 120)).allMatch(suite -> suite.endsWith("/connexion?attente=1"));
        // the right password too, and no longer once a minute has passed; elsewhere nobody waits
        var agent = Session.courriel(Role.CONSULTATION);
        assertThat(essayer(agent, "demonstration", ORIGINE)).endsWith("/connexion?attente=1");
        assertThat(essayer(agent, "demonstration", "203.0.113.8")).endsWith("/");
        reculer(1);
        assertThat(essayer(agent, "demonstration", ORIGINE)).endsWith("/");
        assertThat(essayer("autre@treille.test", "mauvais", ORIGINE)).endsWith("/connexion?error");
        assertThat(essayer("autre@treille.test", "mauvais", ORIGINE)).endsWith("/connexion?attente=1");
    }

    @Test
    void une_connexion_reussie_ne_rend_que_son_essai() {
        echouer(29, ORIGINE);
        var agent = Session.courriel(Role.CONSULTATION);
        for (int tour = 0; tour < 3; tour++) {
            assertThat(essayer(agent, "demonstration", ORIGINE)).endsWith("/");
        }
        echouer(1, ORIGINE);
        assertThat(essayer(agent, "demonstration", ORIGINE)).endsWith("/connexion?attente=1");
    }

    @Test
    void ce_qu_une_adresse_fait_deja_attendre_ne_compte_pas_pour_son_origine() {
        for (int essai = 0; essai < 60; essai++) {
            essayer("visee@treille.test", "mauvais", ORIGINE);
        }
        assertThat(essayer("autre@treille.test", "mauvais", ORIGINE)).endsWith("/connexion?error");
    }

    @ParameterizedTest
    @CsvSource({
        // a proxy that adds to what it was given: only the last address, which it saw, is believed
        "'198.51.100.1, 203.0.113.7'",
        "'127.0.0.1, 203.0.113.7'",
        "'x, 203.0.113.7, 10.0.0.5'"
    })
    void on_n_echappe_pas_au_frein_en_ecrivant_soi_meme_l_en_tete(String recu) {
        echouer(30, ORIGINE);
        assertThat(essayer("autre@treille.test", "mauvais", recu)).endsWith("/connexion?attente=1");
    }

    @Test
    void l_en_tete_n_est_cru_que_d_un_mandataire_d_un_reseau_prive() {
        var serveur = (TomcatWebServer) contexte.getWebServer();
        var mandataires = Arrays.stream(
                        serveur.getTomcat().getEngine().getPipeline().getValves())
                .filter(RemoteIpValve.class::isInstance)
                .map(valve -> ((RemoteIpValve) valve).getInternalProxies())
                .findFirst()
                .orElseThrow();
        assertThat(List.of("10.0.0.5", "192.168.1.1", "127.0.0.1", "::1")).allMatch(ip -> dans(mandataires, ip));
        assertThat(List.of(ORIGINE, "172.32.0.1", "2001:db8::1")).noneMatch(ip -> dans(mandataires, ip));
    }

    private static boolean dans(String reseaux, String adresse) {
        return Arrays.stream(reseaux.split(", *")).anyMatch(reseau -> new IpAddressMatcher(reseau).matches(adresse));
    }

    @Test
    void un_mandataire_qui_ne_dit_pas_pour_qui_ne_fait_attendre_personne() {
        for (int rang = 0; rang < 40; rang++) {
            assertThat(new ClientHttp(port)
                            .connecter("inconnue" + rang + "@treille.test", "mauvais")
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(suite -> assertThat(suite).endsWith("/connexion?error"));
        }
    }

    @Test
    void le_journal_de_securite_dit_l_origine_et_une_marque_de_l_adresse(CapturedOutput sortie) {
        for (int essai = 0; essai < 6; essai++) {
            essayer(" Curieuse@treille.test", "mauvais", ORIGINE);
        }
        // printf %s curieuse@treille.test | sha256sum
        assertThat(sortie.getAll().lines().filter(ligne -> ligne.contains("fr.treille.securite")))
                .filteredOn(ligne -> ligne.contains("connexion"))
                .isNotEmpty()
                .allSatisfy(ligne -> assertThat(ligne).contains(" " + ORIGINE + " ", "adresse 6a8b271affca"));
        assertThat(sortie.getAll()).doesNotContainIgnoringCase("curieuse");
    }

    private void echouer(int fois, String origine) {
        for (int rang = 0; rang < fois; rang++) {
            assertThat(essayer("quelqu-un" + rang + "@treille.test", "mauvais", origine))
                    .endsWith("/connexion?error");
        }
    }

    private String essayer(String courriel, String motDePasse, String origine) {
        return new ClientHttp(port)
                .connecter(courriel, motDePasse, "X-Forwarded-For", origine)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private void reculer(int minutes) {
        base.sql("UPDATE tentative_connexion SET derniere = derniere - INTERVAL ? MINUTE")
                .param(minutes)
                .update();
    }
}
