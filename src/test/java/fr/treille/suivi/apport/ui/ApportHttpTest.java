package fr.treille.suivi.apport.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.ClientHttp;
import fr.treille.TestServeur;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The porteur's address over HTTP, without account. */
@TestServeur
class ApportHttpTest {

    private static final String LIEN = "/apport/" + "a".repeat(43);

    @LocalServerPort
    private int port;

    @Test
    void l_adresse_n_est_dite_a_personne_et_la_page_n_est_pas_gardee() {
        var reponse = new ClientHttp(port).lire(LIEN);
        assertThat(reponse.statusCode()).isEqualTo(200);
        assertThat(entetes(reponse, "Referrer-Policy")).containsExactly("no-referrer");
        assertThat(entetes(reponse, "Cache-Control")).allMatch(valeur -> valeur.contains("no-store"));
        assertThat(entetes(reponse, "X-Robots-Tag")).containsExactly("noindex, nofollow");
        assertThat(entetes(reponse, "Content-Security-Policy")).isNotEmpty();
    }

    @Test
    void sans_compte_rien_d_autre_ne_s_ouvre() {
        var client = new ClientHttp(port);
        assertThat(client.naviguer(LIEN.substring(1))).contains("Ce lien n’est pas valable");
        for (var adresse : new String[] {"/usages/import", "/grappes", "/apport", "/apport/a/b"}) {
            var reponse = client.lire(adresse);
            assertThat(reponse.statusCode()).as(adresse).isEqualTo(302);
            assertThat(entetes(reponse, "Location")).as(adresse).allMatch(suite -> suite.endsWith("/connexion"));
        }
    }

    private static java.util.List<String> entetes(HttpResponse<?> reponse, String nom) {
        return reponse.headers().allValues(nom);
    }
}
