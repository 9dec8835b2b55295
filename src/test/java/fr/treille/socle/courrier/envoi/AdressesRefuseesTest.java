package fr.treille.socle.courrier.envoi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.envoi.serveur.IssueEnvoi;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One address that the server refuses is of that address alone; a server that takes nothing is nobody's fault but its own. */
@TestIntegration
class AdressesRefuseesTest {

    private static final AdresseCourriel BONNE = AdresseCourriel.a("Jeanne Roux", "bonne@porteur.test");
    private static final AdresseCourriel FAUSSE = AdresseCourriel.a("", "Fausse@porteur.test");
    private static final AdresseCourriel COPIE = AdresseCourriel.copie("", "copie@porteur.test");

    @Autowired
    Courriers courriers;

    @Autowired
    EnvoiService envois;

    @Autowired
    EchangesCourriels echanges;

    @Autowired
    BandeauRelais bandeau;

    @Autowired
    Session session;

    @Autowired
    GreenMail vraiServeur;

    @Autowired
    JavaMailSender reglages;

    @Autowired
    JdbcClient base;

    private final List<String> enveloppe = new CopyOnWriteArrayList<>();

    @AfterEach
    void retablir() {
        viser(vraiServeur.getSmtp().getPort());
    }

    private void viser(int port) {
        ((JavaMailSenderImpl) reglages).setPort(port);
    }

    private ServeurScenario serveur(UnaryOperator<String> reponses) throws Exception {
        var serveur = new ServeurScenario(commande -> {
            if (commande.startsWith("RCPT")) {
                enveloppe.add(commande.replaceAll(".*<|>.*", ""));
            }
            return reponses.apply(commande);
        });
        viser(serveur.port());
        return serveur;
    }

    @Test
    void une_adresse_refusee_est_nommee_et_les_autres_recoivent() throws Exception {
        try (var serveur = serveur(recue -> recue.contains("Fausse@") ? "550 5.1.1 boîte inconnue" : null)) {
            var id = courriers.deposer("À trois", BONNE, FAUSSE, COPIE);
            var fiche = courriers.attendre(id, EtatMessage.ENVOYE);

            assertThat(serveur.acceptes()).hasSize(1);
            assertThat(serveur.acceptes().getFirst()).contains("bonne@porteur.test", "Fausse@porteur.test");
            assertThat(fiche.ligne().refusees()).isEqualTo("fausse@porteur.test");
            assertThat(fiche.ligne().tentatives()).isEqualTo(1);
            assertThat(fiche.reponse(FAUSSE)).contains("Refusé", "550 5.1.1");
            assertThat(fiche.reponse(BONNE)).isEmpty();
            assertThat(fiche.historique().getLast().issue()).isEqualTo(IssueEnvoi.ACCEPTE);
            assertThat(fiche.historique().getLast().reponse()).contains("fausse@porteur.test (550 5.1.1");
            assertThat(dansLesEchanges(id)).contains("adresse refusée par le serveur : fausse@porteur.test");
        }
    }

    @Test
    void renvoye_apres_coup_il_ne_va_qu_a_l_adresse_refusee() throws Exception {
        var connue = new AtomicBoolean();
        try (var serveur =
                serveur(recue -> recue.contains("Fausse@") && !connue.get() ? "550 5.1.1 boîte inconnue" : null)) {
            var id = courriers.deposer("À deux", BONNE, FAUSSE);
            var refusee = courriers.attendre(id, EtatMessage.ENVOYE);
            connue.set(true);
            enveloppe.clear();

            session.en(Role.COORDINATION_ARS, () -> {
                envois.renvoyer(id, refusee.version());
                return null;
            });
            var fiche = courriers.attendre(id, EtatMessage.ENVOYE);

            assertThat(enveloppe).containsExactly("Fausse@porteur.test");
            assertThat(serveur.acceptes()).hasSize(2);
            assertThat(fiche.ligne().refusees()).isEmpty();
            assertThatThrownBy(() -> session.en(Role.COORDINATION_ARS, () -> {
                        envois.renvoyer(id, fiche.version());
                        return null;
                    }))
                    .isInstanceOf(Refus.class);
        }
    }

    @Test
    void une_adresse_reportee_est_reessayee_seule() throws Exception {
        var refus = new AtomicBoolean(true);
        try (var serveur = serveur(
                recue -> recue.contains("Fausse@") && refus.getAndSet(false) ? "451 4.7.1 liste grise" : null)) {
            var id = courriers.deposer("Liste grise", BONNE, FAUSSE);
            var fiche = courriers.attendre(id, EtatMessage.ENVOYE);

            assertThat(enveloppe).containsExactly("bonne@porteur.test", "Fausse@porteur.test", "Fausse@porteur.test");
            assertThat(serveur.acceptes()).hasSize(2);
            assertThat(fiche.ligne().refusees()).isEmpty();
            assertThat(fiche.historique().getFirst().issue()).isEqualTo(IssueEnvoi.REPORTE);
        }
    }

    @Test
    void recu_en_copie_seulement_il_n_est_pas_envoye() throws Exception {
        try (var serveur = serveur(recue -> recue.contains("Fausse@") ? "550 5.1.1 boîte inconnue" : null)) {
            var id = courriers.deposer("Copie seule", FAUSSE, COPIE);
            var fiche = courriers.attendre(id, EtatMessage.EN_ECHEC);
            assertThat(serveur.acceptes()).hasSize(1);
            assertThat(fiche.ligne().refusees()).isEqualTo("fausse@porteur.test");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EHLO", "MAIL"})
    void un_relais_qui_refuse_tout_n_est_jamais_un_echec_du_message(String commande) throws Exception {
        var refuse = new AtomicBoolean(true);
        try (var serveur = serveur(recue -> refuse.get()
                        && (commande.isEmpty()
                                ? recue.isEmpty()
                                : recue.startsWith(commande) || commande.equals("EHLO") && recue.startsWith("HELO"))
                ? "554 5.7.0 aucun service ici"
                : null)) {
            var id = courriers.deposer("Relais en défaut", BONNE);
            // more tries than a message has of its own
            var enDefaut = Courriers.jusqua(
                    () -> courriers.fiche(id).ligne().tentatives() > 4, "essais du relais", () -> courriers.fiche(id));
            assertThat(enDefaut.etat()).isNotEqualTo(EtatMessage.EN_ECHEC);
            assertThat(enDefaut.relaisDepuis()).isNotNull();
            assertThat(bandeau.texte().orElseThrow())
                    .contains("Le serveur de courriel ne prend plus les messages depuis le");

            refuse.set(false);
            var fiche = courriers.attendre(id, EtatMessage.ENVOYE);
            assertThat(serveur.acceptes()).hasSize(1);
            assertThat(fiche.relaisDepuis()).isNull();
        }
    }

    @Test
    void un_message_trop_lourd_est_en_faute_lui_meme() throws Exception {
        try (var serveur = serveur(recue -> recue.startsWith("MAIL") ? "552 5.3.4 trop lourd" : null)) {
            var fiche = courriers.attendre(courriers.deposer("Lourd", BONNE), EtatMessage.EN_ECHEC);
            assertThat(fiche.ligne().tentatives()).isEqualTo(1);
            assertThat(serveur.acceptes()).isEmpty();
        }
    }

    private String dansLesEchanges(long id) {
        var regle = echanges.echanges().getFirst();
        return base.sql("SELECT " + regle.detail() + " FROM message x WHERE x.id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
