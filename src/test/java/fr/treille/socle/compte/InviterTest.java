package fr.treille.socle.compte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** An invitation serves once, within 72 hours, and gives no role above the one who invites. */
@TestServeur
@ExtendWith(OutputCaptureExtension.class)
class InviterTest {

    private static final String PHRASE = "cheval pile agrafe";

    @LocalServerPort
    private int port;

    @Autowired
    private CompteService comptes;

    @Autowired
    private AccesParLien acces;

    @Autowired
    private LiensRecus recus;

    @Autowired
    private Session session;

    @Autowired
    private JdbcClient base;

    @Test
    void la_personne_invitee_choisit_son_mot_de_passe_et_se_connecte(CapturedOutput sortie) {
        inviter(Role.COORDINATION_ARS, "alba@ars.test", Role.CHARGE_MISSION_DT);
        assertThat(suite("alba@ars.test", "")).endsWith("/connexion?error");
        var jeton = recus.attendre("alba@ars.test", 1).getFirst();
        assertThat(new ClientHttp(port).naviguer("invitation/" + jeton))
                .contains("alba@ars.test", "Choisir ce mot de passe");
        acces.choisir(ObjetLien.INVITATION, jeton, PHRASE);
        assertThat(suite("alba@ars.test", PHRASE)).endsWith("/");
        assertThat(base.sql("SELECT COUNT(*) FROM lien_compte WHERE empreinte = SHA2(?, 256)")
                        .param(jeton)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(sortie.getAll()).doesNotContain(jeton, PHRASE);
    }

    @Test
    void utilisee_deux_fois_perimee_remplacee_ou_inconnue_elle_est_refusee_de_meme() {
        var deuxFois = jeton("deux@ars.test");
        acces.choisir(ObjetLien.INVITATION, deuxFois, PHRASE);
        var perimee = jeton("vieille@ars.test");
        base.sql(
                        "UPDATE lien_compte SET expire_le = DATE_SUB(expire_le, INTERVAL 72 HOUR) WHERE empreinte = SHA2(?, 256)")
                .param(perimee)
                .update();
        var remplacee = jeton("relance@ars.test");
        session.en(Role.COORDINATION_ARS, () -> {
            comptes.inviterDeNouveau(id("relance@ars.test"));
            return true;
        });
        var nouvelle = recus.attendre("relance@ars.test", 2).get(1);
        for (var jeton : List.of(deuxFois, perimee, remplacee, "A".repeat(43), "x", "")) {
            assertThat(acces.courriel(ObjetLien.INVITATION, jeton)).isEmpty();
            assertThatThrownBy(() -> acces.choisir(ObjetLien.INVITATION, jeton, "un autre mot de passe"))
                    .isInstanceOf(Refus.class)
                    .hasMessage(AccesParLien.perdu(ObjetLien.INVITATION));
            if (!jeton.isEmpty()) {
                assertThat(new ClientHttp(port).naviguer("invitation/" + jeton))
                        .contains("Demandez une nouvelle invitation")
                        .doesNotContain("Choisir ce mot de passe");
            }
        }
        assertThat(acces.courriel(ObjetLien.MOT_DE_PASSE, nouvelle)).isEmpty();
        assertThat(acces.courriel(ObjetLien.INVITATION, nouvelle)).contains("relance@ars.test");
        assertThat(suite("deux@ars.test", PHRASE)).endsWith("/");
    }

    @Test
    void elle_dure_72_heures() {
        jeton("duree@ars.test");
        assertThat(base.sql("SELECT MAX(TIMESTAMPDIFF(MINUTE, cree_le, expire_le)) FROM lien_compte WHERE agent_id = ?")
                        .param(id("duree@ars.test"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(72 * 60);
    }

    @Test
    void un_mot_de_passe_refuse_laisse_le_lien_servir() {
        var jeton = jeton("lison@ars.test");
        for (var faible : List.of("court", "Azerty123456", "ma treille verte", "le nom de lison")) {
            assertThatThrownBy(() -> acces.choisir(ObjetLien.INVITATION, jeton, faible))
                    .isInstanceOfSatisfying(
                            Refus.class, refus -> assertThat(refus.champ()).contains("motDePasse"));
        }
        acces.choisir(ObjetLien.INVITATION, jeton, PHRASE);
    }

    @Test
    void le_texte_du_courriel_n_est_garde_nulle_part_une_fois_parti() {
        jeton("secret@ars.test");
        fr.treille.socle.courrier.envoi.Courriers.jusqua(
                () -> base.sql("SELECT COUNT(*) FROM message WHERE etat = 'ENVOYE' AND corps = '' AND confidentiel"
                                        + " AND destinataires = 'secret@ars.test'")
                                .query(Integer.class)
                                .single()
                        == 1,
                "texte effacé",
                () -> "");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void on_ne_donne_que_les_roles_a_sa_portee_meme_par_une_requete_forgee(Role auteur) {
        var acceptes = new ArrayList<Role>();
        for (var role : Role.values()) {
            var courriel = (auteur + "." + role).toLowerCase(java.util.Locale.ROOT) + "@ars.test";
            try {
                inviter(auteur, courriel, role);
                acceptes.add(role);
            } catch (Refus refus) {
                assertThat(refus).hasMessageContaining("Votre rôle ne permet pas de donner");
                assertThat(base.sql("SELECT COUNT(*) FROM agent WHERE courriel = ?")
                                .param(courriel)
                                .query(Integer.class)
                                .single())
                        .isZero();
            } catch (AccessDeniedException refus) {
                assertThat(auteur.donne()).isEmpty();
            }
        }
        assertThat(acceptes)
                .isEqualTo(
                        switch (auteur) {
                            case ADMINISTRATION -> List.of(Role.values());
                            case COORDINATION_ARS ->
                                List.of(
                                        Role.COORDINATION_ARS,
                                        Role.CHARGE_MISSION_DT,
                                        Role.COORDINATION_GRADES,
                                        Role.ANIMATEUR,
                                        Role.CONSULTATION);
                            case COORDINATION_GRADES -> List.of(Role.COORDINATION_GRADES, Role.ANIMATEUR);
                            default -> List.of();
                        });
    }

    @Test
    void une_adresse_deja_prise_ou_fausse_est_refusee_sur_le_champ() {
        assertThatThrownBy(() -> inviter(Role.ADMINISTRATION, " DT31@treille.test ", Role.ANIMATEUR))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("courriel"))
                .hasMessageContaining("existe déjà");
        assertThatThrownBy(() -> inviter(Role.ADMINISTRATION, "pas une adresse", Role.ANIMATEUR))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("courriel"));
        assertThatCode(() -> inviter(Role.ADMINISTRATION, "nouvelle@ars.test", Role.ANIMATEUR))
                .doesNotThrowAnyException();
    }

    private String jeton(String courriel) {
        inviter(Role.COORDINATION_ARS, courriel, Role.CONSULTATION);
        return recus.attendre(courriel, 1).getFirst();
    }

    private void inviter(Role auteur, String courriel, Role role) {
        session.en(
                auteur,
                () -> comptes.inviter(new InvitationSaisie("Madame", "Alba", "Querol", "Mission", courriel, role)));
    }

    private long id(String courriel) {
        return base.sql("SELECT id FROM agent WHERE courriel = ?")
                .param(courriel)
                .query(Long.class)
                .single();
    }

    private String suite(String courriel, String motDePasse) {
        return new ClientHttp(port)
                .connecter(courriel, motDePasse)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }
}
