package fr.treille.suivi.point;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.github.kagkarlsson.scheduler.Scheduler;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.courrier.envoi.Courriers;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.point.bilan.BilanSaisie;
import fr.treille.suivi.point.bilan.Participant;
import fr.treille.suivi.point.planification.Creneau;
import fr.treille.suivi.point.planification.PointSaisie;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those added to a point once it is planned, and those taken out of it, are told, and they alone; today is 02/06/2025. */
@TestIntegration
class InvitesTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 6, 12);
    private static final Participant JEANNE = SuivisDEssai.PORTEUR;
    private static final Participant ELIE =
            new Participant(null, "Élie Ferré", "Directeur", "elie.ferre@porteur.test", false);
    private static final Participant ZOE = new Participant(null, "Zoé Lacaze", "", "zoe.lacaze@porteur.test", false);

    @Autowired
    PlanificationService planification;

    @Autowired
    RedactionService redaction;

    @Autowired
    PointService points;

    @Autowired
    SuivisDEssai essai;

    @Autowired
    Session session;

    @Autowired
    Scheduler planificateur;

    @Autowired
    JdbcClient base;

    private record Ecrit(long id, String destinataires, String etat, String agenda, String reponse, String corps) {

        ICalendar calendrier() {
            return Biweekly.parse(agenda).first();
        }

        VEvent evenement() {
            return calendrier().getEvents().getFirst();
        }
    }

    private long dernier;

    @BeforeEach
    void connecter() {
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @AfterEach
    void reprendre() {
        planificateur.resume();
    }

    private long planifier(String nom, boolean visibles, Participant... invites) {
        var grappe = essai.suivie(nom, LocalDate.of(2025, 1, 31));
        oublier();
        return planification.planifier(
                new PointSaisie(grappe.id(), SuivisDEssai.le(JOUR), List.of(invites), "", visibles));
    }

    /** What was written until now is no more looked at. */
    private void oublier() {
        dernier = base.sql("SELECT COALESCE(MAX(id), 0) FROM message")
                .query(Long.class)
                .single();
    }

    private void partir() {
        planificateur.resume();
        planificateur.triggerCheckForDueExecutions();
        Courriers.jusqua(
                () -> ecrits().stream().noneMatch(ecrit -> ecrit.etat().startsWith("EN_")),
                "tout est parti ou retiré",
                this::ecrits);
    }

    private void planifierEtEnvoyer() {
        partir();
        oublier();
    }

    private List<Ecrit> ecrits() {
        return base.sql(
                        "SELECT id, destinataires, etat, agenda, COALESCE(derniere_reponse, '') reponse, corps FROM message"
                                + " WHERE id > ? ORDER BY id")
                .param(dernier)
                .query(Ecrit.class)
                .list();
    }

    private List<String> arrives() {
        return ecrits().stream()
                .filter(ecrit -> ecrit.etat().equals("ENVOYE"))
                .map(ecrit -> ecrit.calendrier().getMethod().getValue() + " " + ecrit.destinataires())
                .toList();
    }

    private void inviter(long id, Participant... invites) {
        var lu = points.trouver(id).orElseThrow().bilan();
        redaction.enregistrer(new BilanSaisie(
                id,
                lu.version(),
                lu.meteo(),
                lu.meteoMotif(),
                lu.avancement(),
                lu.decisions(),
                Map.of(),
                List.of(invites),
                lu.ordreDuJour()));
    }

    private int version(long id) {
        return points.trouver(id).orElseThrow().version();
    }

    @Test
    void qui_est_ajoute_recoit_l_invitation_telle_qu_elle_est_et_les_autres_rien() {
        var id = planifier("Ajouts", false, JEANNE);
        planifierEtEnvoyer();

        inviter(id, JEANNE, ELIE);
        partir();
        assertThat(arrives()).containsExactly("REQUEST elie.ferre@porteur.test");
        var evenement = ecrits().getFirst().evenement();
        assertThat(evenement.getUid().getValue()).isEqualTo("point-" + id + "@treille");
        assertThat(evenement.getSequence().getValue()).isZero();
        assertThat(evenement.getOrganizer().getEmail()).isEqualTo(Session.courriel(Role.COORDINATION_ARS));
        assertThat(evenement.getAttendees())
                .extracting(invite -> invite.getEmail())
                .containsExactly(ELIE.courriel());
        assertThat(ecrits().getFirst().corps()).contains("Nous vous invitons au point mensuel de juin 2025");

        inviter(id, JEANNE.present(true), ELIE);
        assertThat(ecrits()).as("personne de plus").hasSize(1);

        planification.reporter(id, version(id), SuivisDEssai.le(JOUR.plusDays(3)), "Grève");
        planifierEtEnvoyer();
        inviter(id, JEANNE, ELIE, ZOE);
        partir();
        assertThat(arrives()).containsExactly("REQUEST zoe.lacaze@porteur.test");
        assertThat(ecrits().getFirst().evenement().getSequence().getValue()).isEqualTo(1);
    }

    @Test
    void qui_est_retire_recoit_une_annulation_pour_lui_seul() {
        var id = planifier("Retraits", false, JEANNE, ELIE);
        planifierEtEnvoyer();

        inviter(id, JEANNE);
        partir();
        assertThat(arrives()).containsExactly("CANCEL elie.ferre@porteur.test");
        var evenement = ecrits().getFirst().evenement();
        assertThat(evenement.getUid().getValue()).isEqualTo("point-" + id + "@treille");
        assertThat(evenement.getSequence().getValue()).isZero();
        assertThat(evenement.getStatus()).as("le point a lieu").isNull();
        assertThat(evenement.getAttendees())
                .extracting(invite -> invite.getEmail())
                .containsExactly(ELIE.courriel());
        assertThat(ecrits().getFirst().corps())
                .contains("vous n’y êtes plus attendu")
                .doesNotContain("L’invitation jointe");

        oublier();
        planification.annuler(id, version(id), "Congés");
        partir();
        assertThat(arrives())
                .containsExactly(
                        "CANCEL jeanne.roux@porteur.test", "CANCEL " + Session.courriel(Role.COORDINATION_ARS));
    }

    @Test
    void qui_est_ajoute_puis_retire_avant_que_rien_ne_parte_n_en_sait_rien() {
        var id = planifier("Hésitation", false, JEANNE);
        planifierEtEnvoyer();

        planificateur.pause();
        inviter(id, JEANNE, ELIE);
        inviter(id, JEANNE);
        partir();
        assertThat(arrives()).isEmpty();
        assertThat(ecrits())
                .extracting(Ecrit::reponse)
                .containsExactly(
                        "elie.ferre@porteur.test n’est plus invité à ce point.",
                        "elie.ferre@porteur.test n’a pas reçu l’invitation qui serait annulée.");
    }

    @Test
    void qui_est_retire_par_erreur_puis_remis_n_est_pas_derange() {
        var id = planifier("Erreur", false, JEANNE, ELIE);
        planifierEtEnvoyer();

        planificateur.pause();
        inviter(id, JEANNE);
        inviter(id, JEANNE, ELIE);
        partir();
        assertThat(arrives()).isEmpty();
        assertThat(ecrits())
                .extracting(Ecrit::reponse)
                .containsExactly(
                        "elie.ferre@porteur.test est de nouveau invité à ce point.",
                        "elie.ferre@porteur.test l’a déjà reçu.");

        // once told not to come, they are invited again
        inviter(id, JEANNE);
        partir();
        inviter(id, JEANNE, ELIE);
        partir();
        assertThat(arrives()).containsExactly("CANCEL elie.ferre@porteur.test", "REQUEST elie.ferre@porteur.test");
    }

    @Test
    void une_invitation_en_attente_ne_part_pas_avec_l_ancien_jour() {
        planificateur.pause();
        var id = planifier("Reportée en attente", false, JEANNE);
        planification.reporter(id, version(id), SuivisDEssai.le(JOUR.plusDays(3)), "Grève");
        partir();
        assertThat(ecrits())
                .extracting(Ecrit::etat)
                .as("l’ancien jour, puis le nouveau, à elle et à qui organise")
                .containsExactly("RETIRE", "RETIRE", "ENVOYE", "ENVOYE");
        assertThat(ecrits().getFirst().reponse())
                .isEqualTo("Ce point a changé depuis\u00A0: un message plus récent le dit.");
    }

    @Test
    void une_invitation_commune_en_attente_est_refaite_pour_ceux_qui_restent() {
        planificateur.pause();
        var id = planifier("Commune", true, JEANNE, ELIE, ZOE);
        inviter(id, JEANNE, ZOE);
        partir();
        assertThat(arrives())
                .containsExactlyInAnyOrder(
                        "REQUEST jeanne.roux@porteur.test, zoe.lacaze@porteur.test",
                        "PUBLISH " + Session.courriel(Role.COORDINATION_ARS));

        oublier();
        inviter(id, JEANNE, ZOE, ELIE);
        partir();
        assertThat(arrives()).containsExactly("REQUEST elie.ferre@porteur.test");
        assertThat(ecrits().getFirst().evenement().getAttendees())
                .extracting(invite -> invite.getEmail())
                .containsExactly(
                        JEANNE.courriel(), ZOE.courriel(), ELIE.courriel(), Session.courriel(Role.COORDINATION_ARS));
    }

    @Test
    void d_un_point_commence_ou_tenu_personne_n_est_prevenu() {
        var grappe = essai.suivie("Commencé", LocalDate.of(2025, 1, 31));
        var aujourdhui = LocalDate.of(2025, 6, 2);
        var id = planification.planifier(new PointSaisie(
                grappe.id(), new Creneau(aujourdhui, LocalTime.of(0, 5), 60, ""), List.of(JEANNE), "", false));
        planifierEtEnvoyer();

        inviter(id, JEANNE, ELIE);
        inviter(id, ELIE);
        redaction.tenir(id, version(id), aujourdhui);
        inviter(id, ELIE, ZOE.present(true));
        assertThat(ecrits()).isEmpty();
    }
}
