package fr.treille.socle.compte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be done to whose account. */
@TestServeur
class GererComptesTest {

    private static final String HORS_DE_PORTEE = "Ce compte n’existe pas, ou vous ne pouvez pas le gérer.";

    @LocalServerPort
    private int port;

    @Autowired
    private CompteService comptes;

    @Autowired
    private Comptes creation;

    @Autowired
    private Session session;

    @Autowired
    private JdbcClient base;

    @Test
    void une_personne_desactivee_est_deconnectee_aussitot_et_ne_revient_pas() {
        var ouvert = new ClientHttp(port);
        ouvert.connecter(Session.courriel(Role.CONSULTATION), "demonstration");
        assertThat(ouvert.naviguer("grappes")).contains("vaadin-app-layout");
        var ligne = ligne(Role.CONSULTATION);
        faire(Role.COORDINATION_ARS, () -> comptes.desactiver(ligne.id(), ligne.version()));
        assertThat(ouvert.lire("/").statusCode()).isEqualTo(302);
        assertThat(ouvert.naviguer("grappes")).contains("vaadin-login-form");
        assertThat(suite(Role.CONSULTATION)).endsWith("/connexion?error");
        assertThat(ligne(Role.CONSULTATION).etat()).isEqualTo(EtatCompte.DESACTIVE);
        var version = ligne(Role.CONSULTATION).version();
        faire(Role.COORDINATION_ARS, () -> comptes.reactiver(ligne.id(), version));
        assertThat(suite(Role.CONSULTATION)).endsWith("/");
    }

    @Test
    void le_changement_de_role_vaut_aussitot() {
        var ouvert = new ClientHttp(port);
        ouvert.connecter(Session.courriel(Role.ANIMATEUR), "demonstration");
        assertThat(ouvert.lire("/").statusCode()).isEqualTo(200);
        var ligne = ligne(Role.ANIMATEUR);
        faire(
                Role.COORDINATION_GRADES,
                () -> comptes.changerRole(ligne.id(), ligne.version(), Role.COORDINATION_GRADES));
        assertThat(ouvert.lire("/").statusCode()).isEqualTo(302);
        var change = ligne(Role.ANIMATEUR);
        assertThat(change.role()).isEqualTo(Role.COORDINATION_GRADES);
        assertThatThrownBy(() -> faire(
                        Role.COORDINATION_GRADES,
                        () -> comptes.changerRole(change.id(), change.version(), Role.ADMINISTRATION)))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("ne permet pas de donner le rôle");
        assertThatThrownBy(() -> faire(
                        Role.COORDINATION_GRADES,
                        () -> comptes.changerRole(change.id(), ligne.version(), Role.ANIMATEUR)))
                .hasMessageContaining("Une autre personne a enregistré");
        faire(Role.COORDINATION_GRADES, () -> comptes.changerRole(change.id(), change.version(), Role.ANIMATEUR));
    }

    @Test
    void le_dernier_compte_d_administration_reste() {
        var admin = ligne(Role.ADMINISTRATION);
        for (Runnable acte : new Runnable[] {
            () -> comptes.desactiver(admin.id(), admin.version()),
            () -> comptes.changerRole(admin.id(), admin.version(), Role.CONSULTATION)
        }) {
            assertThatThrownBy(() -> faire(Role.ADMINISTRATION, acte))
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining("est la seule personne à l’administration");
        }
        // an invited one is nobody yet
        faire(
                Role.ADMINISTRATION,
                () -> comptes.inviter(
                        new InvitationSaisie(null, "", "Futur", "", "futur@ars.test", Role.ADMINISTRATION)));
        assertThatThrownBy(() -> faire(Role.ADMINISTRATION, () -> comptes.desactiver(admin.id(), admin.version())))
                .hasMessageContaining("est la seule personne");
        creation.creer(new AgentSaisie(
                "seconde@ars.test", null, "", "Seconde", "", Role.ADMINISTRATION, "76", "cheval pile agrafe"));
        assertThatThrownBy(() -> faire(Role.ADMINISTRATION, () -> comptes.desactiver(admin.id(), admin.version())))
                .hasMessageContaining("votre propre compte");
        var seconde = lignes().get("seconde@ars.test");
        faire(Role.ADMINISTRATION, () -> comptes.desactiver(seconde.id(), seconde.version()));
    }

    @Test
    void on_ne_gere_ni_un_role_hors_de_portee_ni_une_autre_region_ni_l_inconnu() {
        var admin = ligne(Role.ADMINISTRATION);
        var dt = ligne(Role.CHARGE_MISSION_DT);
        var ailleurs = creation.creer(new AgentSaisie(
                "bretagne@ars.test", null, "", "Ailleurs", "", Role.CONSULTATION, "53", "cheval pile agrafe"));
        refuse(Role.COORDINATION_ARS, () -> comptes.desactiver(admin.id(), admin.version()));
        refuse(Role.COORDINATION_ARS, () -> comptes.changerRole(admin.id(), admin.version(), Role.CONSULTATION));
        refuse(Role.COORDINATION_GRADES, () -> comptes.desactiver(dt.id(), dt.version()));
        refuse(Role.COORDINATION_GRADES, () -> comptes.deverrouiller(dt.id()));
        refuse(Role.ADMINISTRATION, () -> comptes.desactiver(ailleurs, 0));
        refuse(Role.ADMINISTRATION, () -> comptes.inviterDeNouveau(ailleurs));
        refuse(Role.ADMINISTRATION, () -> comptes.desactiver(999_999, 0));
        assertThat(lignes()).doesNotContainKey("bretagne@ars.test");
    }

    @Test
    void un_compte_verrouille_se_voit_et_se_deverrouille() {
        for (int essai = 0; essai < 5; essai++) {
            new ClientHttp(port).connecter(Session.courriel(Role.COORDINATION_GRADES), "mauvais");
        }
        assertThat(suite(Role.COORDINATION_GRADES)).contains("attente=1");
        var ligne = ligne(Role.COORDINATION_GRADES);
        assertThat(ligne.etat()).isEqualTo(EtatCompte.VERROUILLE);
        faire(Role.COORDINATION_ARS, () -> comptes.deverrouiller(ligne.id()));
        assertThat(ligne(Role.COORDINATION_GRADES).etat()).isEqualTo(EtatCompte.ACTIF);
        assertThat(suite(Role.COORDINATION_GRADES)).endsWith("/");
        assertThat(ligne(Role.COORDINATION_GRADES).derniereConnexion()).isNotNull();
    }

    private void refuse(Role auteur, Runnable acte) {
        assertThatThrownBy(() -> faire(auteur, acte)).isInstanceOf(Refus.class).hasMessage(HORS_DE_PORTEE);
    }

    private CompteLigne ligne(Role role) {
        return lignes().get(Session.courriel(role));
    }

    private Map<String, CompteLigne> lignes() {
        return session.en(
                Role.ADMINISTRATION,
                () -> comptes.rechercher(new CompteFiltre("", null, null), PageRequest.of(0, 100)).stream()
                        .collect(Collectors.toMap(CompteLigne::courriel, Function.identity())));
    }

    private void faire(Role auteur, Runnable acte) {
        session.en(auteur, () -> {
            acte.run();
            return true;
        });
    }

    private String suite(Role role) {
        return new ClientHttp(port)
                .connecter(Session.courriel(role), "demonstration")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }
}
