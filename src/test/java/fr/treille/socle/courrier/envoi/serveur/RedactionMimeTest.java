package fr.treille.socle.courrier.envoi.serveur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Messages as they are written for the server. */
class RedactionMimeTest {

    private static final MessageAEnvoyer MESSAGE = new MessageAEnvoyer(
            1,
            1,
            "<fixe@ars.test>",
            "Décision",
            "Bonjour\n",
            List.of(AdresseCourriel.a("Ève", "eve@porteur.test"), AdresseCourriel.copie("", "c@porteur.test")),
            List.of(),
            "");

    @Test
    void une_installation_redirigee_n_ecrit_qu_a_une_adresse_et_dit_a_qui_c_etait() throws Exception {
        var mime = redaction("ars@ars.test", "essais@ars.test").rediger(MESSAGE, Session.getInstance(new Properties()));
        assertThat(Arrays.toString(mime.getAllRecipients())).isEqualTo("[essais@ars.test]");
        assertThat(mime.getSubject()).isEqualTo("[Redirigé] Décision");
        assertThat((String) mime.getContent()).contains("eve@porteur.test", "c@porteur.test", "Bonjour");
    }

    @Test
    void on_repond_a_la_boite_que_nomme_le_texte_sinon_a_celle_de_l_installation() throws Exception {
        var session = Session.getInstance(new Properties());
        var nommee = new MessageAEnvoyer(
                1,
                1,
                "<a@ars.test>",
                "Décision",
                "Bonjour\n",
                MESSAGE.destinataires(),
                List.of(),
                "",
                "dt12@ars.test",
                Set.of());
        assertThat(redaction("ars@ars.test", "").rediger(nommee, session).getReplyTo()[0])
                .hasToString("dt12@ars.test");
        assertThat(redaction("ars@ars.test", "").rediger(MESSAGE, session).getReplyTo()[0])
                .hasToString("ars@ars.test");
    }

    @Test
    void le_message_id_est_celui_de_la_base_meme_apres_un_enregistrement() throws Exception {
        var mime = redaction("ars@ars.test", "").rediger(MESSAGE, Session.getInstance(new Properties()));
        mime.saveChanges();
        assertThat(mime.getMessageID()).isEqualTo("<fixe@ars.test>");
        assertThat(mime.getAllRecipients()).hasSize(2);
    }

    @Test
    void sans_expediteur_configure_le_refus_dit_quoi_renseigner() {
        assertThatThrownBy(() -> redaction("", "").rediger(MESSAGE, Session.getInstance(new Properties())))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("TREILLE_COURRIEL_EXPEDITEUR");
    }

    @Test
    void le_bandeau_dit_ou_vont_les_courriels() {
        assertThat(new BandeauRedirection(configuration("ars@ars.test", "essais@ars.test"))
                        .texte()
                        .orElseThrow())
                .contains("essais@ars.test");
        assertThat(new BandeauRedirection(configuration("ars@ars.test", "")).texte())
                .isEmpty();
    }

    private static RedactionMime redaction(String expediteur, String redirigerVers) {
        return new RedactionMime(
                configuration(expediteur, redirigerVers),
                null, // no attachment: the archive is not read
                Clock.fixed(Instant.parse("2025-09-22T10:00:00Z"), ZoneOffset.UTC));
    }

    private static CourrielConfiguration configuration(String expediteur, String redirigerVers) {
        return new CourrielConfiguration(expediteur, "", "", redirigerVers, List.of(Duration.ofMinutes(1)), true);
    }
}
