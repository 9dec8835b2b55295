package fr.treille.socle.courrier.envoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application killed by {@code kill -9} in the middle of the nightly run, then started again. */
@TestIntegration
class NuitCoupeeTest {

    private static final String BASE = "treille_nuit";
    private static final int GRAPPES = 450;
    private static final int ECRITES = 400;

    @Autowired
    GreenMail courriel;

    @Autowired
    JdbcConnectionDetails adresse;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock horloge;

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
    void tuee_au_milieu_de_la_nuit_chaque_porteur_recoit_un_seul_courriel() throws Exception {
        // nothing leaves from the first one: what is told of it are its rows
        try (var premiere = demarrer("1h");
                var connexion = source.getConnection()) {
            peupler();
            var derniere = sql.sql("SELECT MAX(id) FROM " + BASE + ".grappe")
                    .query(Long.class)
                    .single();
            // the last batch waits for a grappe that somebody holds: its writing is under way when the kill comes
            connexion.setAutoCommit(false);
            try (var ordre = connexion.createStatement()) {
                ordre.execute("SELECT id FROM " + BASE + ".grappe WHERE id = " + derniere + " FOR UPDATE");
            }
            var demande = Thread.ofVirtual().start(() -> {
                try {
                    premiere.demander("relances -");
                } catch (Exception tuee) {
                    Thread.currentThread().interrupt();
                }
            });
            Courriers.jusqua(() -> nombre("relance") == ECRITES, "deux lots écrits", () -> nombre("relance"));
            premiere.tuer();
            connexion.rollback();
            connexion.setAutoCommit(true);
            demande.join();
        }
        assertThat(nombre("message")).isEqualTo(ECRITES);
        assertThat(sql.sql("SELECT COUNT(*) FROM " + BASE + ".relance_passage WHERE termine_le IS NULL")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        try (var seconde = demarrer("200ms")) {
            seconde.demander("relances -");
            assertThat(nombre("relance")).isEqualTo(GRAPPES);
            assertThat(nombre("message")).isEqualTo(GRAPPES);
            seconde.demander("relances -");
            assertThat(nombre("message")).isEqualTo(GRAPPES);
            Courriers.jusqua(() -> recus().size() == GRAPPES, "tous les courriels", () -> recus().size());
        }
        assertThat(Arrays.stream(courriel.getReceivedMessagesForDomain("nuit.test")))
                .hasSize(GRAPPES);
    }

    private Processus demarrer(String scrutation) throws Exception {
        var variables = new HashMap<String, String>();
        variables.put("SPRING_DATASOURCE_URL", adresse.getJdbcUrl().replaceFirst("/treille\\b", "/" + BASE));
        variables.put("SPRING_DATASOURCE_USERNAME", adresse.getUsername());
        variables.put("SPRING_DATASOURCE_PASSWORD", adresse.getPassword());
        variables.put("SPRING_MAIL_HOST", "127.0.0.1");
        variables.put("SPRING_MAIL_PORT", String.valueOf(courriel.getSmtp().getPort()));
        variables.put("VAADIN_PRODUCTIONMODE", "true");
        variables.put("SERVER_PORT", "0");
        variables.put("SERVER_ADDRESS", "127.0.0.1");
        variables.put("TREILLE_ADMINISTRATEUR_COURRIEL", "administration@nuit.test");
        variables.put("TREILLE_ADMINISTRATEUR_MOT_DE_PASSE", "un mot de passe de test");
        variables.put("TREILLE_COURRIEL_EXPEDITEUR", "esms-numerique@ars.test");
        variables.put("TREILLE_COURRIEL_ENVOIIMMEDIAT", "false");
        variables.put("TREILLE_RELANCES_HEURE", "24");
        variables.put("TREILLE_HORLOGE_DEPART", LocalDate.now(horloge).toString());
        variables.put("LOGGING_LEVEL_ROOT", "warn");
        variables.put("DBSCHEDULER_POLLINGINTERVAL", scrutation);
        return new Processus(variables);
    }

    /** Grappes whose deposit closes in eleven days, each with a contact, and one automatic rule for that day. */
    private void peupler() {
        sql.sql("INSERT INTO " + BASE + ".organisme_gestionnaire (finess, nom, nombre_essms, recherche, cree_import_id)"
                        + " VALUES (?, 'Association', 20, '', 0)")
                .param(GrappesDEssai.PORTEUR)
                .update();
        sql.sql("DELETE FROM " + BASE + ".regle_relance").update();
        sql.sql("INSERT INTO " + BASE
                        + ".regle_relance (region_code, nom, nature, decalage, destinataires, objet, texte,"
                        + " fois, intervalle, automatique, active) VALUES ('76', 'Nuit', 'DEPOT', -11, 'CONTACT', '{grappe}',"
                        + " '{grappe}', 1, 1, TRUE, TRUE)")
                .update();
        for (var table : List.of("appel", "fenetre")) {
            sql.sql("INSERT INTO " + BASE + "." + table + " SELECT * FROM " + table + " WHERE id = 1")
                    .update();
        }
        for (int rang = 1; rang <= GRAPPES; rang++) {
            sql.sql("INSERT INTO " + BASE + ".grappe (region_code, appel_id, fenetre_id, nom, type, porteur_finess,"
                            + " contact_courriel, territoires) VALUES ('76', 1, 1, ?, 'ACQUISITION', ?, ?, '31')")
                    .params("Grappe " + rang, GrappesDEssai.PORTEUR, "contact%04d@nuit.test".formatted(rang))
                    .update();
        }
    }

    private long nombre(String table) {
        return sql.sql("SELECT COUNT(*) FROM " + BASE + "." + table)
                .query(Long.class)
                .single();
    }

    private java.util.Set<String> recus() {
        return Arrays.stream(courriel.getReceivedMessagesForDomain("nuit.test"))
                .map(recu -> {
                    try {
                        return recu.getSubject();
                    } catch (jakarta.mail.MessagingException illisible) {
                        throw new IllegalStateException(illisible);
                    }
                })
                .collect(Collectors.toSet());
    }
}
