package fr.treille.socle.compte.connexion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.equipe.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Repeated failures make the next try wait, longer and longer, whether the account exists or not. */
@TestServeur
@ExtendWith(OutputCaptureExtension.class)
class VerrouConnexionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient base;

    @ParameterizedTest
    @CsvSource({"grades@treille.test", "inconnue@treille.test"})
    void cinq_essais_sont_libres_puis_il_faut_attendre_de_plus_en_plus(String courriel) {
        for (int essai = 1; essai < 5; essai++) {
            assertThat(essayer(courriel, "mauvais")).endsWith("/connexion?error");
        }
        assertThat(essayer(courriel, "mauvais")).endsWith("?attente=1");
        // the right one is refused alike, and does not count
        assertThat(essayer(courriel, "demonstration")).endsWith("?attente=1");
        attendre();
        assertThat(essayer(courriel, "mauvais")).endsWith("?attente=2");
        attendre();
        assertThat(essayer(courriel, "mauvais")).endsWith("?attente=4");
        for (int essai = 8; essai < 30; essai++) {
            attendre();
            essayer(courriel, "mauvais");
        }
        assertThat(essayer(courriel, "mauvais")).endsWith("?attente=60");
    }

    @Test
    void une_connexion_reussie_remet_a_zero() {
        var courriel = Session.courriel(Role.COORDINATION_ARS);
        for (int tour = 0; tour < 3; tour++) {
            for (int essai = 1; essai < 5; essai++) {
                assertThat(essayer(courriel, "mauvais")).endsWith("/connexion?error");
            }
            assertThat(essayer(courriel, "demonstration")).endsWith("/");
        }
    }

    @Test
    void les_essais_simultanes_ne_passent_pas_tous() throws InterruptedException {
        var fils = new Thread[16];
        for (int rang = 0; rang < fils.length; rang++) {
            fils[rang] = Thread.ofVirtual().start(() -> essayer("visee@treille.test", "mauvais"));
        }
        for (var fil : fils) {
            fil.join();
        }
        assertThat(base.sql(
                                "SELECT MAX(echecs) FROM tentative_connexion WHERE empreinte = SHA2('visee@treille.test', 256)")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void la_page_dit_combien_attendre_et_ne_croit_pas_n_importe_quelle_adresse() {
        assertThat(new ClientHttp(port).naviguer("connexion?attente=8")).contains("Réessayez dans 8 minutes.");
        assertThat(new ClientHttp(port).naviguer("connexion?attente=1")).contains("Réessayez dans 1 minute.");
        assertThat(new ClientHttp(port).naviguer("connexion?attente=<b>")).doesNotContain("Réessayez dans");
    }

    @Test
    void le_journal_de_securite_ne_dit_ni_adresse_ni_mot_de_passe(CapturedOutput sortie) {
        for (int essai = 1; essai < 7; essai++) {
            essayer("curieuse@treille.test", "Mot-secret-tape");
        }
        assertThat(sortie.getAll())
                .contains("connexion refusée", "connexion différée de 1 min")
                .doesNotContain("curieuse", "Mot-secret-tape");
    }

    private String essayer(String courriel, String motDePasse) {
        return new ClientHttp(port)
                .connecter(courriel, motDePasse)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private void attendre() {
        base.sql("UPDATE tentative_connexion SET prochain_essai = derniere").update();
    }
}
