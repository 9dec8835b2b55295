package fr.treille.socle.courrier.envoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import fr.treille.TestIntegration;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application killed by {@code kill -9} while it sends: another JVM, in production mode, on a database of its own in
 * the embedded server, and the embedded mail server.
 */
@TestIntegration
class ArretBrutalTest {

    static final String PORTEUR = "porteur@arret.test";

    private static final String BASE = "treille_arret";

    @Autowired
    GreenMail courriel;

    @Autowired
    JdbcConnectionDetails base;

    @Autowired
    JdbcClient sql;

    private final AtomicInteger conversations = new AtomicInteger();

    @BeforeEach
    void creerLaBase() {
        supprimerLaBase();
        sql.sql("CREATE DATABASE " + BASE).update();
    }

    @AfterEach
    void supprimerLaBase() {
        sql.sql("DROP DATABASE IF EXISTS " + BASE).update();
    }

    @Test
    void tuee_avant_l_envoi_un_seul_courriel_tuee_apres_la_remise_a_verifier() throws Exception {
        long enConversation;
        long enAttente;
        // one thread, held by a server that never greets: the first message is taken, the second only committed
        try (var muet = new ServeurScenario(this::muet);
                var premiere = demarrer(muet.port(), 1)) {
            enConversation = premiere.demander("deposer Pris, pas remis");
            Courriers.jusqua(() -> conversations.get() > 0, "une conversation ouverte", conversations::get);
            enAttente = premiere.demander("deposer Écrit, jamais pris");
            assertThat(etat(enConversation)).isEqualTo("EN_COURS");
            assertThat(etat(enAttente)).isEqualTo("EN_ATTENTE");
            premiere.tuer();
        }
        assertThat(recus()).isEmpty();

        long accepte;
        try (var relais = new RelaisSmtp(courriel.getSmtp().getPort());
                var deuxieme = demarrer(relais.port(), 3)) {
            attendre(enConversation, "ENVOYE");
            attendre(enAttente, "ENVOYE");
            assertThat(recus()).containsExactlyInAnyOrder(messageId(enConversation), messageId(enAttente));

            relais.retenirLaReponse();
            accepte = deuxieme.demander("deposer Accepté, jamais su");
            assertThat(relais.accepte().await(20, TimeUnit.SECONDS)).isTrue();
            deuxieme.tuer();
        }
        assertThat(recus()).hasSize(3).contains(messageId(accepte));

        try (var troisieme = demarrer(courriel.getSmtp().getPort(), 3)) {
            attendre(accepte, "A_VERIFIER");
            // long enough for the job to come back several times, if there were still one
            Thread.sleep(2000);
            assertThat(etat(accepte)).isEqualTo("A_VERIFIER");
            assertThat(recus()).hasSize(3);

            troisieme.demander("renvoyer " + accepte);
            attendre(accepte, "ENVOYE");
            assertThat(recus())
                    .hasSize(4)
                    .filteredOn(messageId(accepte)::equals)
                    .hasSize(2);
            troisieme.tuer();
        }
    }

    private Processus demarrer(int smtp, int fils) throws Exception {
        Map<String, String> variables = new HashMap<>();
        variables.put("SPRING_DATASOURCE_URL", base.getJdbcUrl().replaceFirst("/treille\\b", "/" + BASE));
        variables.put("SPRING_DATASOURCE_USERNAME", base.getUsername());
        variables.put("SPRING_DATASOURCE_PASSWORD", base.getPassword());
        variables.put("SPRING_MAIL_HOST", "127.0.0.1");
        variables.put("SPRING_MAIL_PORT", String.valueOf(smtp));
        // the build says so too, but only while Maven runs
        variables.put("VAADIN_PRODUCTIONMODE", "true");
        variables.put("SERVER_PORT", "0");
        variables.put("SERVER_ADDRESS", "127.0.0.1");
        variables.put("TREILLE_ADMINISTRATEUR_COURRIEL", "administration@arret.test");
        variables.put("TREILLE_ADMINISTRATEUR_MOT_DE_PASSE", "un mot de passe de test");
        variables.put("TREILLE_COURRIEL_EXPEDITEUR", "esms-numerique@ars.test");
        variables.put("LOGGING_LEVEL_ROOT", "warn");
        variables.put("DBSCHEDULER_THREADS", String.valueOf(fils));
        variables.put("DBSCHEDULER_POLLINGINTERVAL", "200ms");
        variables.put("DBSCHEDULER_HEARTBEATINTERVAL", "500ms");
        return new Processus(variables);
    }

    private String muet(String commande) {
        conversations.incrementAndGet();
        return ServeurScenario.SE_TAIRE;
    }

    private void attendre(long message, String etat) {
        Courriers.jusqua(() -> etat(message).equals(etat), "message " + message + " " + etat, () -> etat(message));
    }

    private String etat(long message) {
        return colonne("etat", message);
    }

    private String messageId(long message) {
        return colonne("message_id", message);
    }

    private String colonne(String nom, long message) {
        return sql.sql("SELECT " + nom + " FROM " + BASE + ".message WHERE id = ?")
                .param(message)
                .query(String.class)
                .single();
    }

    /** Message-IDs in the porteur's mailbox. */
    private List<String> recus() throws Exception {
        List<String> identifiants = new ArrayList<>();
        for (MimeMessage recu : courriel.getReceivedMessagesForDomain("arret.test")) {
            identifiants.add(recu.getMessageID());
        }
        return identifiants;
    }
}
