package fr.treille.pilotage.relance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.icegreen.greenmail.util.GreenMail;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.fenetre.FenetreService;
import fr.treille.dossier.fenetre.FenetresDEssai;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.pilotage.relance.RelanceService;
import fr.treille.pilotage.relance.RelancesDEssai;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.envoi.Courriers;
import fr.treille.socle.equipe.Role;
import jakarta.mail.internet.MimeMultipart;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A deadline extended after its relances left, or while they wait, by a real server; today is 02/06/2025. */
@TestIntegration
class DatesChangeesTest {

    private static final String PORTEUR = "jeanne.roux@porteur.test";

    @Autowired
    ReportService reports;

    @Autowired
    RelanceService relances;

    @Autowired
    FenetreService fenetres;

    @Autowired
    RelancesDEssai essai;

    @Autowired
    GrappesDEssai grappes;

    @Autowired
    Scheduler planificateur;

    @Autowired
    GreenMail serveur;

    @Autowired
    JdbcClient base;

    @Autowired
    Session session;

    @BeforeEach
    void preparer() {
        essai.vider();
        grappes.registre(20);
        session.ouvrir(Role.COORDINATION_ARS);
        essai.depot("Onze jours avant", -11, DestinataireRelance.CONTACT);
    }

    @AfterEach
    void retablir() {
        planificateur.resume();
        FenetresDEssai.retablir(base);
    }

    private void prolonger(String jour) {
        base.sql("UPDATE fenetre SET cloture_depot = ? WHERE id = 1")
                .param(jour)
                .update();
    }

    private long relancer() {
        relances.envoyer(List.of(relances.aEnvoyer().getFirst().cle()));
        return dernier();
    }

    private long dernier() {
        return base.sql("SELECT MAX(id) FROM message").query(Long.class).single();
    }

    private void attendre(long message, String etat) {
        Courriers.jusqua(() -> etat(message).equals(etat), "message " + etat, () -> etat(message));
    }

    private String etat(long message) {
        return base.sql("SELECT etat FROM message WHERE id = ?")
                .param(message)
                .query(String.class)
                .single();
    }

    private List<String> consequences() {
        return fenetres.relances(1, List.of(EtapeFenetre.CLOTURE));
    }

    @Test
    void ceux_qui_ont_ete_relances_apprennent_la_nouvelle_date_une_fois() throws Exception {
        var grappe = grappes.remplie("Prolongée", 15);
        assertThat(consequences()).isEmpty();
        attendre(relancer(), "ENVOYE");
        assertThat(reports.aDire()).isEmpty();
        assertThat(consequences()).singleElement().asString().startsWith("Une personne a été relancée à ces dates");

        prolonger("2025-06-20");
        assertThat(reports.aDire()).singleElement().satisfies(changee -> {
            assertThat(changee.adresse()).isEqualTo(PORTEUR);
            assertThat(changee.ancienne()).isEqualTo("2025-06-13");
            assertThat(changee.nouvelle()).isEqualTo("2025-06-20");
        });
        var apercu = reports.apercu(List.of(PORTEUR)).getFirst();
        assertThat(apercu.objet()).isEqualTo("Nouvelle date\u00A0: Clôture du dépôt, grappe «\u00A0Prolongée\u00A0»");
        assertThat(apercu.corps()).contains("vendredi 20/06/2025, et non plus le 13/06/2025");

        assertThat(reports.prevenir(List.of(PORTEUR))).isEqualTo(1);
        assertThatThrownBy(() -> reports.prevenir(List.of(PORTEUR)))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("plus personne à prévenir");
        attendre(dernier(), "ENVOYE");
        var recu = Arrays.stream(serveur.getReceivedMessages()).toList().getLast();
        var agenda = ((MimeMultipart) recu.getContent()).getBodyPart(1);
        var evenement =
                Biweekly.parse(agenda.getInputStream()).first().getEvents().getFirst();
        assertThat(evenement.getUid().getValue()).isEqualTo("DEPOT-" + grappe.id() + "@treille");
        assertThat(evenement.getSequence().getValue()).isEqualTo(1);

        prolonger("2025-06-27");
        assertThat(reports.aDire())
                .singleElement()
                .satisfies(changee -> assertThat(changee.ancienne()).isEqualTo("2025-06-20"));
        prolonger("2025-06-20");
        assertThat(reports.aDire()).isEmpty();
    }

    @Test
    void une_relance_en_attente_ne_part_pas_avec_l_ancienne_date_et_redevient_due() {
        grappes.remplie("En attente", 15);
        planificateur.pause();
        var avant = serveur.getReceivedMessages().length;
        var message = relancer();
        assertThat(consequences()).containsExactly("En attente, cette relance ne partira pas\u00A0: " + PORTEUR + ".");

        prolonger("2025-06-12");
        planificateur.resume();
        planificateur.triggerCheckForDueExecutions();

        attendre(message, "RETIRE");
        assertThat(serveur.getReceivedMessages()).hasSize(avant);
        assertThat(base.sql("SELECT derniere_reponse FROM message WHERE id = ?")
                        .param(message)
                        .query(String.class)
                        .single())
                .isEqualTo("«\u00A0Clôture du dépôt\u00A0» n’est plus le 13/06/2025 mais le 12/06/2025.");
        assertThat(essai.nombre("relance")).isZero();
        assertThat(relances.aEnvoyer())
                .singleElement()
                .satisfies(due -> assertThat(due.cle().echeanceLe()).isEqualTo("2025-06-12"));
        assertThat(reports.aDire()).isEmpty();
    }

    @Test
    void qui_n_est_pas_du_perimetre_n_en_sait_rien() {
        grappes.remplie("Ailleurs", 15);
        attendre(relancer(), "ENVOYE");
        prolonger("2025-06-20");
        assertThat(reports.aDire()).hasSize(1);
        base.sql("UPDATE grappe SET region_code = '75'").update();
        assertThat(reports.aDire()).isEmpty();
        assertThat(reports.apercu(List.of(PORTEUR))).isEmpty();
        assertThatThrownBy(() -> reports.prevenir(List.of(PORTEUR))).isInstanceOf(Refus.class);
    }
}
