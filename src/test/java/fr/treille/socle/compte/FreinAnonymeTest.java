package fr.treille.socle.compte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.TestServeur;
import fr.treille.socle.commun.Refus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What is asked without signing in waits by where it comes from, each kind apart from the others and from signing in. */
@TestServeur
class FreinAnonymeTest {

    @Autowired
    private AccesParLien acces;

    @Autowired
    private LiensRecus recus;

    @Autowired
    private JdbcClient base;

    @BeforeEach
    @AfterEach
    void oublier() {
        RequestContextHolder.resetRequestAttributes();
        base.sql("DELETE FROM tentative_connexion").update();
    }

    /** This thread answers a request from there. */
    private static void venir(String origine) {
        var requete = new MockHttpServletRequest();
        requete.setRemoteAddr(origine);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(requete));
    }

    private void essayer() {
        acces.courriel(ObjetLien.MOT_DE_PASSE, "x".repeat(43));
    }

    @Test
    void une_origine_ne_demande_pas_sans_fin_des_mots_de_passe() {
        venir("203.0.113.7");
        for (int rang = 0; rang < 30; rang++) {
            acces.demander("inconnue" + rang + "@treille.test");
        }
        assertThatThrownBy(() -> acces.demander("grades@treille.test"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Trop d’essais")
                .hasMessageContaining("1\u00A0min");
        venir("203.0.113.8");
        acces.demander("grades@treille.test");
        assertThat(recus.attendre("grades@treille.test", 1)).hasSize(1);
    }

    @Test
    void une_origine_n_essaie_pas_sans_fin_des_liens_et_un_lien_juste_ne_compte_pas() {
        acces.demander("dt31@treille.test");
        var juste = recus.attendre("dt31@treille.test", 1).getLast();
        venir("2001:db8:1:2::1");
        for (int rang = 0; rang < 29; rang++) {
            essayer();
            assertThat(acces.courriel(ObjetLien.MOT_DE_PASSE, juste)).contains("dt31@treille.test");
        }
        essayer();
        // the same network, whatever the address within it; and what one may ask for is counted apart
        venir("2001:db8:1:2::2");
        assertThatThrownBy(this::essayer).isInstanceOf(Refus.class);
        acces.demander("inconnue@treille.test");
        venir("2001:db8:1:3::1");
        assertThat(acces.courriel(ObjetLien.MOT_DE_PASSE, juste)).contains("dt31@treille.test");
        base.sql("DELETE FROM lien_compte").update();
    }
}
