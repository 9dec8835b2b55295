package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What an installation is when nobody set anything, and what only the demonstration may be. */
class ReglagesLivresTest {

    private static final String SECOND_FACTEUR = "treille.connexion.second-facteur";

    @Test
    void la_demonstration_ne_repond_qu_a_sa_machine_et_la_production_a_son_mandataire() throws IOException {
        assertThat(InetAddress.ofLiteral(lire("application-demonstration").getProperty("server.address"))
                        .isLoopbackAddress())
                .isTrue();
        assertThat(lire("application")).doesNotContainKey("server.address");
    }

    @Test
    void le_second_facteur_est_exige_en_production_tant_que_rien_ne_dit_le_contraire() throws IOException {
        assertThat(lire("application")).containsEntry(SECOND_FACTEUR, "EXIGE");
        // accounts whose password is on the sign-in page
        assertThat(lire("application-demonstration")).containsEntry(SECOND_FACTEUR, "FACULTATIF");
    }

    @Test
    void l_identifiant_de_session_ne_passe_pas_par_les_adresses() throws IOException {
        assertThat(lire("application"))
                .containsEntry("server.servlet.session.tracking-modes", "cookie")
                .containsEntry("server.servlet.session.cookie.http-only", "true");
    }

    private static Properties lire(String nom) throws IOException {
        return PropertiesLoaderUtils.loadProperties(
                new FileSystemResource("src/main/resources/" + nom + ".properties"));
    }
}
