package fr.treille.socle.compte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.ClientHttp;
import fr.treille.TestServeur;
import fr.treille.socle.commun.Refus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A forgotten password: a link for an hour, once, to those alone who have an account. */
@TestServeur
class MotDePasseOublieTest {

    private static final String PHRASE = "cheval pile agrafe";

    @LocalServerPort
    private int port;

    @Autowired
    private AccesParLien acces;

    @Autowired
    private LiensRecus recus;

    @Autowired
    private JdbcClient base;

    @Test
    void le_dernier_lien_sert_une_fois_et_ferme_les_sessions_ouvertes() {
        var courriel = "dt31@treille.test";
        var ouvert = new ClientHttp(port);
        ouvert.connecter(courriel, "demonstration");
        assertThat(ouvert.lire("/").statusCode()).isEqualTo(200);
        acces.demander(" DT31@treille.test");
        var premier = recus.attendre(courriel, 1).getFirst();
        acces.demander(courriel);
        var second = recus.attendre(courriel, 2).get(1);
        assertThatThrownBy(() -> acces.choisir(ObjetLien.MOT_DE_PASSE, premier, PHRASE))
                .isInstanceOf(Refus.class)
                .hasMessage(AccesParLien.perdu(ObjetLien.MOT_DE_PASSE));
        for (int essai = 0; essai < 6; essai++) {
            new ClientHttp(port).connecter(courriel, "mauvais");
        }
        acces.choisir(ObjetLien.MOT_DE_PASSE, second, PHRASE);
        assertThat(ouvert.lire("/").statusCode()).isEqualTo(302);
        assertThat(suite(courriel, PHRASE)).as("le délai est levé").endsWith("/");
        assertThat(suite(courriel, "demonstration")).endsWith("/connexion?error");
        assertThatThrownBy(() -> acces.choisir(ObjetLien.MOT_DE_PASSE, second, PHRASE))
                .isInstanceOf(Refus.class);
    }

    @Test
    void le_lien_dure_une_heure() {
        acces.demander("grades@treille.test");
        var jeton = recus.attendre("grades@treille.test", 1).getFirst();
        assertThat(acces.courriel(ObjetLien.MOT_DE_PASSE, jeton)).contains("grades@treille.test");
        base.sql(
                        "UPDATE lien_compte SET expire_le = DATE_SUB(expire_le, INTERVAL 1 HOUR) WHERE empreinte = SHA2(?, 256)")
                .param(jeton)
                .update();
        assertThat(acces.courriel(ObjetLien.MOT_DE_PASSE, jeton)).isEmpty();
        assertThat(new ClientHttp(port).naviguer("mot-de-passe/" + jeton)).contains("Demandez-en un autre");
    }

    @Test
    void un_compte_inconnu_desactive_ou_seulement_invite_ne_recoit_rien() throws InterruptedException {
        base.sql("UPDATE agent SET actif = FALSE WHERE courriel = 'consultation@treille.test'")
                .update();
        base.sql("UPDATE agent_secret SET mot_de_passe = '' WHERE agent_id ="
                        + " (SELECT id FROM agent WHERE courriel = 'animateur32@treille.test')")
                .update();
        acces.demander("inconnue@treille.test");
        acces.demander("consultation@treille.test");
        acces.demander("animateur32@treille.test");
        acces.demander("coordination@treille.test");
        recus.attendre("coordination@treille.test", 1);
        Thread.sleep(500);
        assertThat(recus.jetons("inconnue@treille.test")).isEmpty();
        assertThat(recus.jetons("consultation@treille.test")).isEmpty();
        assertThat(recus.jetons("animateur32@treille.test")).isEmpty();
    }

    @Test
    void on_n_inonde_pas_une_boite() {
        for (int demande = 1; demande <= 5; demande++) {
            acces.demander("administration@treille.test");
            recus.attendre("administration@treille.test", demande);
        }
        acces.demander("administration@treille.test");
        acces.demander("administration@treille.test");
        assertThat(recus.attendre("administration@treille.test", 5)).hasSize(5);
    }

    private String suite(String courriel, String motDePasse) {
        return new ClientHttp(port)
                .connecter(courriel, motDePasse)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }
}
