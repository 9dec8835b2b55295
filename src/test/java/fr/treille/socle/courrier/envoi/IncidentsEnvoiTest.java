package fr.treille.socle.courrier.envoi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.icegreen.greenmail.util.GreenMail;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.envoi.serveur.IssueEnvoi;
import fr.treille.socle.equipe.Role;
import java.net.ServerSocket;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Servers that are down, refuse, delay, or fall silent at the worst moment. */
@TestIntegration
class IncidentsEnvoiTest {

    private static final AdresseCourriel PORTEUR = AdresseCourriel.a("", "porteur@porteur.test");

    @Autowired
    Courriers courriers;

    @Autowired
    EnvoiService envois;

    @Autowired
    Expedition expedition;

    @Autowired
    Session session;

    @Autowired
    Scheduler planificateur;

    @Autowired
    GreenMail vraiServeur;

    @Autowired
    JavaMailSender reglages;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void retablir() {
        viser(vraiServeur.getSmtp().getPort());
        planificateur.resume();
    }

    @Test
    void un_serveur_arrete_puis_revenu_recoit_un_seul_message() throws Exception {
        try (var libre = new ServerSocket(0)) {
            viser(libre.getLocalPort());
        }
        var id = courriers.deposer("Serveur arrêté", PORTEUR);
        Courriers.jusqua(
                () -> courriers.fiche(id).ligne().tentatives() > 0
                        && courriers.fiche(id).etat() == EtatMessage.EN_ATTENTE,
                "un premier essai manqué",
                () -> courriers.fiche(id));
        try (var serveur = new ServeurScenario(commande -> null)) {
            viser(serveur.port());
            var fiche = courriers.attendre(id, EtatMessage.ENVOYE);
            assertThat(serveur.acceptes()).hasSize(1);
            assertThat(serveur.acceptes().getFirst()).contains("Message-ID: " + fiche.messageId());
            assertThat(fiche.historique().getFirst().issue()).isEqualTo(IssueEnvoi.REPORTE);
            assertThat(fiche.historique().getLast().issue()).isEqualTo(IssueEnvoi.ACCEPTE);
        }
    }

    @Test
    void un_serveur_qui_reporte_toujours_finit_en_echec_et_se_renvoie_sous_le_meme_numero() throws Exception {
        var message = refuse("RCPT", "451 4.7.1 liste grise", EtatMessage.EN_ECHEC);
        assertThat(message.ligne().tentatives()).isEqualTo(message.maximum());
        assertThat(message.ligne().derniereReponse()).contains("451 4.7.1 liste grise");

        session.en(Role.COORDINATION_ARS, () -> {
            envois.renvoyer(message.id(), message.version());
            return null;
        });
        var envoye = courriers.attendre(message.id(), EtatMessage.ENVOYE);
        assertThat(envoye.messageId()).isEqualTo(message.messageId());
        assertThat(envoye.historique()).extracting(MessageFiche.Passage::issue).contains(IssueEnvoi.RELANCE);
    }

    @Test
    void un_destinataire_refuse_met_en_echec_avec_les_mots_du_serveur() throws Exception {
        var message = refuse("RCPT", "550 5.1.1 boîte inconnue", EtatMessage.EN_ECHEC);
        assertThat(message.ligne().tentatives()).isEqualTo(1);
        assertThat(message.ligne().derniereReponse()).contains("550 5.1.1");
    }

    @Test
    void un_message_refuse_apres_lecture_est_en_echec() throws Exception {
        var message = refuse(".", "554 5.7.1 contenu interdit", EtatMessage.EN_ECHEC);
        assertThat(message.ligne().tentatives()).isEqualTo(1);
        assertThat(message.ligne().derniereReponse()).contains("554 5.7.1 contenu interdit");
    }

    @Test
    void une_coupure_apres_le_point_final_est_a_verifier_et_ne_repart_que_par_une_personne() throws Exception {
        var message = refuse(".", ServeurScenario.COUPER, EtatMessage.A_VERIFIER);
        var id = message.id();
        assertThat(expedition.expedier(id)).isEmpty();
        assertThat(expedition.reprendre(id)).isEmpty();
        assertThat(courriers.fiche(id).ligne().tentatives()).isEqualTo(1);
        assertThat(sql.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE task_instance LIKE ?")
                        .param(id + ".%")
                        .query(Long.class)
                        .single())
                .isZero();

        session.ouvrir(Role.COORDINATION_ARS);
        assertThatThrownBy(() -> envois.renvoyer(id, message.version() - 1))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("a changé pendant que vous le lisiez");
        assertThatThrownBy(() -> envois.marquerEnvoye(id, message.version(), " "))
                .isInstanceOf(Refus.class);
        envois.renvoyer(id, message.version());
        session.fermer();
        assertThat(courriers.attendre(id, EtatMessage.ENVOYE).messageId()).isEqualTo(message.messageId());
    }

    @Test
    void une_coupure_avant_le_point_final_se_reessaie() throws Exception {
        var message = refuse("DATA", ServeurScenario.COUPER, EtatMessage.EN_ECHEC);
        assertThat(message.ligne().tentatives()).isEqualTo(message.maximum());
        assertThat(message.ligne().derniereReponse()).contains("avant la remise");
    }

    @Test
    void executee_plusieurs_fois_a_la_fois_la_tache_envoie_une_fois() throws Exception {
        planificateur.pause();
        try (var serveur = new ServeurScenario(IncidentsEnvoiTest::lentement);
                var fils = Executors.newVirtualThreadPerTaskExecutor()) {
            viser(serveur.port());
            var id = courriers.deposer("Concurrence", PORTEUR);
            var essais = IntStream.range(0, 3)
                    .mapToObj(numero -> fils.submit(() -> {
                        Thread.sleep(numero * 60L);
                        return expedition.expedier(id);
                    }))
                    .toList();
            for (var essai : essais) {
                essai.get();
            }
            for (int tour = 0; tour < 3 && courriers.fiche(id).etat() == EtatMessage.EN_ATTENTE; tour++) {
                expedition.expedier(id);
            }
            assertThat(courriers.fiche(id).etat()).isEqualTo(EtatMessage.ENVOYE);
            assertThat(serveur.acceptes()).hasSize(1);
            assertThat(expedition.expedier(id)).isEmpty();
            assertThat(serveur.acceptes()).hasSize(1);
        }
    }

    private static String lentement(String commande) {
        if (commande.startsWith("RCPT") || commande.equals(".")) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException fin) {
                Thread.currentThread().interrupt();
            }
        }
        return null;
    }

    private MessageFiche refuse(String commande, String reponse, EtatMessage attendu) throws Exception {
        UnaryOperator<String> scenario = recue -> recue.startsWith(commande) ? reponse : null;
        try (var serveur = new ServeurScenario(scenario)) {
            viser(serveur.port());
            var id = courriers.deposer("Incident " + reponse, PORTEUR);
            var message = courriers.attendre(id, attendu);
            assertThat(serveur.acceptes()).isEmpty();
            return message;
        } finally {
            viser(vraiServeur.getSmtp().getPort());
        }
    }

    private void viser(int port) {
        ((JavaMailSenderImpl) reglages).setPort(port);
    }
}
