package fr.treille.socle.compte.connexion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.commun.Installation;
import fr.treille.socle.commun.notice.Notices;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.territoire.Regions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in, by the real form. */
@TestServeur
class ConnexionViewTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Comptes comptes;

    @Autowired
    ConnexionFederee federee;

    @Autowired
    Regions regions;

    @Autowired
    Notices notices;

    @Test
    void l_adresse_et_le_mot_de_passe_ouvrent_le_tableau_de_bord() {
        assertThat(suite(Session.courriel(Role.ANIMATEUR), "demonstration")).isEqualTo("/");
    }

    @Test
    void la_casse_de_l_adresse_ne_compte_pas() {
        assertThat(suite("  Consultation@TREILLE.test ", "demonstration")).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"dt31@treille.test, demonstratioN", "personne@treille.test, demonstration", "'', ''"})
    void un_refus_ne_dit_pas_si_le_compte_existe(String courriel, String motDePasse) {
        assertThat(suite(courriel, motDePasse)).isEqualTo("/connexion?error");
    }

    @Test
    void le_refus_est_dit_en_francais() {
        assertThat(new ClientHttp(port).naviguer("connexion?error"))
                .contains(
                        "\"key\":\"error\",\"feat\":1,\"value\":true",
                        "Connexion refusée",
                        "L’adresse ou le mot de passe n’est pas le bon. Vérifiez-les et recommencez.",
                        "Adresse électronique",
                        "Se connecter")
                .doesNotContain("Incorrect username", "Log in");
    }

    @Test
    void la_page_se_dit_en_francais() {
        assertThat(new ClientHttp(port).lire("/connexion").body()).contains("<html lang=\"fr\"");
    }

    @Test
    void les_comptes_ne_sont_donnes_qu_en_demonstration() {
        assertThat(new ClientHttp(port).naviguer("connexion")).doesNotContain("démonstration", "@treille.test");
        var page = new ConnexionView(new Installation("76", true), regions, comptes, federee, notices);
        assertThat(page.getElement().getTextRecursively())
                .contains("Comptes de démonstration")
                .contains(Arrays.stream(Role.values()).map(Session::courriel).toList());
    }

    @Test
    void on_se_deconnecte() {
        var client = new ClientHttp(port);
        client.connecter(Session.courriel(Role.CONSULTATION), "demonstration");
        assertThat(client.lire("/").statusCode()).isEqualTo(200);
        client.deconnecter();
        assertThat(client.lire("/").statusCode()).isEqualTo(302);
    }

    /** Where the form leads, from the root. */
    private String suite(String courriel, String motDePasse) {
        return new ClientHttp(port)
                .connecter(courriel, motDePasse)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://localhost:\\d+", "");
    }
}
