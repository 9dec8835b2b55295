package fr.treille.socle.courrier.envoi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.envoi.serveur.IssueEnvoi;
import fr.treille.socle.courrier.envoi.serveur.ReponseServeur;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** The states of a message. */
class MessageTest {

    private static final Instant MIDI = Instant.parse("2025-09-22T12:00:00Z");
    private static final Duration DELAI = Duration.ofMinutes(5);

    private final Message message = new Message(
            new MessageADeposer(
                    "Objet",
                    "Texte",
                    List.of(AdresseCourriel.a("", "a@b.test")),
                    List.of(),
                    "Grappe",
                    "grappes/1",
                    List.of(1L)),
            "<1@ars.test>",
            3,
            "76",
            MIDI,
            "Prénom Nom");

    MessageTest() {
        ReflectionTestUtils.setField(message, "id", 1L);
    }

    @Test
    void un_essai_reporte_attend_son_delai_puis_echoue_au_dernier() {
        for (int essai = 1; essai <= 3; essai++) {
            message.commencer(MIDI);
            message.conclure(essai, new ReponseServeur(IssueEnvoi.REPORTE, "451 plus tard"), MIDI, DELAI);
            assertThat(message.etat()).isEqualTo(essai < 3 ? EtatMessage.EN_ATTENTE : EtatMessage.EN_ECHEC);
            assertThat(message.prochainEssai()).isEqualTo(essai < 3 ? MIDI.plus(DELAI) : null);
        }
        message.relancer(3, MIDI, "Prénom Nom");
        message.commencer(MIDI);
        assertThat(message.essaiDeLaSerie(3)).isEqualTo(1);
        assertThat(message.fiche(List.of()).ligne().tentatives()).isEqualTo(4);
    }

    @Test
    void interrompu_avant_la_remise_il_attend_apres_il_est_a_verifier() {
        message.commencer(MIDI);
        message.interrompre(MIDI);
        assertThat(message.etat()).isEqualTo(EtatMessage.EN_ATTENTE);

        message.commencer(MIDI);
        ReflectionTestUtils.setField(message, "remiseLe", MIDI);
        message.interrompre(MIDI);
        assertThat(message.etat()).isEqualTo(EtatMessage.A_VERIFIER);
    }

    @Test
    void une_reponse_tardive_leve_le_doute() {
        message.commencer(MIDI);
        ReflectionTestUtils.setField(message, "remiseLe", MIDI);
        message.interrompre(MIDI);
        message.conclure(1, new ReponseServeur(IssueEnvoi.ACCEPTE, "250 OK"), MIDI, DELAI);
        assertThat(message.etat()).isEqualTo(EtatMessage.ENVOYE);
    }

    @Test
    void la_reponse_d_un_essai_depasse_ne_change_pas_l_etat() {
        message.commencer(MIDI);
        message.interrompre(MIDI);
        message.commencer(MIDI);
        message.conclure(1, new ReponseServeur(IssueEnvoi.INTERROMPU, "pris par un autre"), MIDI, DELAI);
        assertThat(message.etat()).isEqualTo(EtatMessage.EN_COURS);
        message.conclure(2, new ReponseServeur(IssueEnvoi.ACCEPTE, "250 OK"), MIDI, DELAI);
        assertThat(message.etat()).isEqualTo(EtatMessage.ENVOYE);
        assertThat(message.fiche(List.of()).ligne().derniereReponse()).isEqualTo("250 OK");
    }

    @Test
    void constater_la_reception_garde_le_motif_et_qui_l_a_dit() {
        message.commencer(MIDI);
        ReflectionTestUtils.setField(message, "remiseLe", MIDI);
        message.interrompre(MIDI);
        message.constater("le porteur l’a reçu", MIDI, "Prénom Nom");
        assertThat(message.etat()).isEqualTo(EtatMessage.ENVOYE);
        assertThat(message.fiche(List.of()).historique().getLast().reponse())
                .isEqualTo("Prénom Nom\u00A0: le porteur l’a reçu");
    }

    @Test
    void les_passages_impossibles_disent_pourquoi() {
        assertThatThrownBy(() -> message.relancer(3, MIDI, "X"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("«\u00A0En attente\u00A0»")
                .hasMessageContaining("en échec ou à vérifier");
        assertThatThrownBy(() -> message.constater("vu", MIDI, "X")).isInstanceOf(Refus.class);
        assertThatThrownBy(() -> message.copie("<2@ars.test>", 3, MIDI, "X")).isInstanceOf(Refus.class);
        message.commencer(MIDI);
        assertThatThrownBy(() -> message.commencer(MIDI)).isInstanceOf(Refus.class);
        message.conclure(1, new ReponseServeur(IssueEnvoi.ACCEPTE, "250 OK"), MIDI, DELAI);
        assertThatThrownBy(() -> message.relancer(3, MIDI, "X")).isInstanceOf(Refus.class);
    }
}
