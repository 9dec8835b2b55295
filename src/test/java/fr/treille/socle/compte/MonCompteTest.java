package fr.treille.socle.compte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.compte.connexion.SessionLigne;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One's own password and one's own sessions. */
@TestServeur
class MonCompteTest {

    private static final String PHRASE = "cheval pile agrafe";

    @LocalServerPort
    private int port;

    @Autowired
    private MonCompteService compte;

    @Autowired
    private Session session;

    @Test
    void chacun_voit_et_ferme_ses_sessions_et_elles_seules() {
        var une = ouvrir(Role.ANIMATEUR, "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0");
        var autre = ouvrir(Role.ANIMATEUR, "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36");
        var etrangere = ouvrir(Role.CONSULTATION, "x");
        assertThat(sessions(Role.ANIMATEUR))
                .extracting(SessionLigne::navigateur)
                .containsExactlyInAnyOrder("Firefox, Windows", "Chrome, Linux");
        var celleDAutrui = sessions(Role.CONSULTATION).getFirst();
        var linux = sessions(Role.ANIMATEUR).stream()
                .filter(ligne -> ligne.navigateur().endsWith("Linux"))
                .findFirst()
                .orElseThrow();
        session.en(Role.ANIMATEUR, () -> {
            compte.fermerSession(celleDAutrui.id());
            compte.fermerSession(linux.id());
            return true;
        });
        assertThat(autre.lire("/").statusCode()).isEqualTo(302);
        assertThat(autre.naviguer("grappes")).contains("vaadin-login-form");
        assertThat(une.lire("/").statusCode()).isEqualTo(200);
        assertThat(etrangere.lire("/").statusCode()).isEqualTo(200);
        une.deconnecter();
        assertThat(sessions(Role.ANIMATEUR)).isEmpty();
    }

    @Test
    void l_ancien_mot_de_passe_est_demande_et_les_autres_sessions_se_ferment() {
        var ouverte = ouvrir(Role.CHARGE_MISSION_DT, "x");
        refuse("mauvais", PHRASE, "ancien", "Ce n’est pas votre mot de passe actuel.");
        refuse("demonstration", "Azerty123456", "motDePasse", "en premier");
        refuse("demonstration", "court", "motDePasse", "au moins 12");
        assertThat(ouverte.lire("/").statusCode()).isEqualTo(200);
        changer("demonstration", PHRASE);
        assertThat(ouverte.lire("/").statusCode()).isEqualTo(302);
        changer(PHRASE, "demonstration");
    }

    @Test
    void une_session_laissee_ouverte_ne_sert_pas_a_deviner_le_mot_de_passe() {
        for (int essai = 0; essai < 5; essai++) {
            assertThatThrownBy(() -> changer(Role.COORDINATION_GRADES, "mauvais", PHRASE))
                    .hasMessageContaining("pas votre mot de passe actuel");
        }
        assertThatThrownBy(() -> changer(Role.COORDINATION_GRADES, "demonstration", PHRASE))
                .hasMessageContaining("réessayez dans 1 min");
    }

    private void refuse(String ancien, String nouveau, String champ, String raison) {
        assertThatThrownBy(() -> changer(ancien, nouveau))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ))
                .hasMessageContaining(raison);
    }

    private void changer(String ancien, String nouveau) {
        changer(Role.CHARGE_MISSION_DT, ancien, nouveau);
    }

    private void changer(Role role, String ancien, String nouveau) {
        session.en(role, () -> {
            compte.changerMotDePasse(ancien, nouveau, "session de l’essai");
            return true;
        });
    }

    private List<SessionLigne> sessions(Role role) {
        return session.en(role, () -> compte.sessions(""));
    }

    private ClientHttp ouvrir(Role role, String navigateur) {
        var client = new ClientHttp(port, navigateur);
        client.connecter(Session.courriel(role), "demonstration");
        assertThat(client.lire("/").statusCode()).isEqualTo(200);
        return client;
    }
}
