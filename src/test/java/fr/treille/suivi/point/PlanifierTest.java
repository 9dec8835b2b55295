package fr.treille.suivi.point;

import static fr.treille.suivi.point.SuivisDEssai.le;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.point.bilan.Participant;
import fr.treille.suivi.point.planification.PlanificationPrevue;
import fr.treille.suivi.point.planification.PointSaisie;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Points are planned, put off, cancelled; today is 02/06/2025. */
@TestIntegration
class PlanifierTest {

    private static final LocalDate SIGNATURE = LocalDate.of(2025, 1, 31);
    private static final LocalDate JOUR = LocalDate.of(2025, 6, 12);

    @Autowired
    PlanificationService service;

    @Autowired
    PlanificationGroupeeService groupee;

    @Autowired
    PointService points;

    @Autowired
    SuivisDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private PointFiche planifie(GrappeFiche grappe) {
        return fiche(service.planifier(SuivisDEssai.point(grappe, JOUR)));
    }

    private PointFiche fiche(long id) {
        return points.trouver(id).orElseThrow();
    }

    private List<String> messages(GrappeFiche grappe) {
        return base.sql("SELECT objet FROM message WHERE lien = ? AND objet LIKE 'Point mensuel%' ORDER BY id")
                .param("grappes/" + grappe.id())
                .query(String.class)
                .list();
    }

    private List<String> destinataires(GrappeFiche grappe) {
        return base.sql("SELECT destinataires FROM message WHERE lien = ? AND objet LIKE 'Point mensuel%' ORDER BY id")
                .param("grappes/" + grappe.id())
                .query(String.class)
                .list();
    }

    @Test
    void un_point_est_propose_aux_agents_et_aux_contacts_de_la_grappe() {
        var grappe = essai.suivie("Proposée", SIGNATURE);

        var propose = service.proposer(grappe.id(), YearMonth.of(2025, 6));

        assertThat(propose.creneau().jour()).isEqualTo("2025-06-02");
        assertThat(propose.participants())
                .extracting(Participant::courriel)
                .containsExactly("coordination@treille.test", "jeanne.roux@porteur.test", "elie.ferre@porteur.test");
        assertThat(service.proposer(grappe.id(), YearMonth.of(2025, 7))
                        .creneau()
                        .jour())
                .isEqualTo("2025-07-01");
    }

    @Test
    void planifie_il_est_celui_de_son_mois_et_ses_participants_sont_invites() {
        var grappe = essai.suivie("Planifiée", SIGNATURE);

        var point = planifie(grappe);

        assertThat(point.mois()).isEqualTo(YearMonth.of(2025, 6));
        assertThat(point.etat()).isEqualTo(EtatPoint.PREVU);
        assertThat(point.bilan().participants()).containsExactly(SuivisDEssai.PORTEUR);
        assertThat(messages(grappe))
                .containsExactly(
                        "Point mensuel de juin 2025 – grappe «\u00A0Planifiée\u00A0» – 12/06/2025 à 10:00",
                        "Point mensuel de juin 2025 – grappe «\u00A0Planifiée\u00A0» – 12/06/2025 à 10:00");
        assertThat(destinataires(grappe)).containsExactly("jeanne.roux@porteur.test", "coordination@treille.test");
        assertThatThrownBy(() -> service.planifier(SuivisDEssai.point(grappe, JOUR.plusDays(5))))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("jour"))
                .hasMessageContaining("a déjà son point de juin 2025");
        assertThat(messages(grappe)).hasSize(2);
    }

    @Test
    void qui_planifie_est_invite_meme_sans_etre_de_la_grappe() {
        var grappe = essai.suivie("Proposée par un autre", SIGNATURE);
        var propose = session.en(Role.ADMINISTRATION, () -> service.proposer(grappe.id(), YearMonth.of(2025, 6)));
        assertThat(propose.participants())
                .extracting(Participant::courriel)
                .containsExactly(
                        "coordination@treille.test",
                        "jeanne.roux@porteur.test",
                        "elie.ferre@porteur.test",
                        Session.courriel(Role.ADMINISTRATION));
    }

    @Test
    void planifier_en_nombre_dit_qui_sera_absent() {
        var grappe = essai.suivie("Sans personne", SIGNATURE);
        base.sql("DELETE FROM absence WHERE motif = 'congés d’essai'").update();
        base.sql("INSERT INTO absence (agent_id, remplacant_id, du, au, motif, version)"
                        + " SELECT a.id, r.id, '2025-06-10', '2025-06-13', 'congés d’essai', 0 FROM agent a, agent r"
                        + " WHERE a.courriel = ? AND r.courriel = ?")
                .params(Session.courriel(Role.COORDINATION_ARS), Session.courriel(Role.CHARGE_MISSION_DT))
                .update();

        assertThat(groupee.apercu(List.of(grappe.id()), le(JOUR)).getFirst().absences())
                .singleElement()
                .satisfies(absence -> assertThat(absence.enClair())
                        .contains("absence du 10/06/2025 au 13/06/2025, remplacement par "));
        assertThat(groupee.apercu(List.of(grappe.id()), le(JOUR.plusDays(4)))
                        .getFirst()
                        .absences())
                .isEmpty();
        base.sql("DELETE FROM absence WHERE motif = 'congés d’essai'").update();
    }

    @Test
    void l_invitation_dit_que_le_jour_est_ferie() {
        var grappe = essai.suivie("Fériée", SIGNATURE);
        service.planifier(SuivisDEssai.point(grappe, LocalDate.of(2025, 7, 14)));
        assertThat(base.sql("SELECT corps FROM message WHERE lien = ? AND objet LIKE 'Point mensuel%'")
                        .param("grappes/" + grappe.id())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(
                        corps -> assertThat(corps).contains("juillet 2025, jour férié\u00A0: Fête nationale à 10:00"));
    }

    @Test
    void un_point_d_un_jour_passe_s_enregistre_sans_invitation() {
        var grappe = essai.suivie("Après coup", SIGNATURE);
        service.planifier(SuivisDEssai.point(grappe, LocalDate.of(2025, 5, 20)));
        assertThat(messages(grappe)).isEmpty();
    }

    @Test
    void hors_du_suivi_rien_ne_se_planifie() {
        var grappe = essai.suivie("Trop tôt", SIGNATURE);
        assertThatThrownBy(() -> service.planifier(SuivisDEssai.point(grappe, SIGNATURE.minusDays(1))))
                .hasMessageContaining("avant la signature de la convention");
        base.sql("UPDATE convention SET etat = 'ENVOYEE', signee_le = NULL, signee_saisie_le = NULL,"
                        + " signee_saisie_par_id = NULL WHERE grappe_id = ?")
                .param(grappe.id())
                .update();
        assertThatThrownBy(() -> service.planifier(SuivisDEssai.point(grappe, JOUR)))
                .hasMessageContaining("son suivi commence à la signature");
    }

    @Test
    void un_participant_sans_nom_ou_d_adresse_fausse_est_refuse() {
        var grappe = essai.suivie("Invités", SIGNATURE);
        for (var faux : List.of(
                new Participant(null, " ", "", "a@b.test", false), new Participant(null, "Jo", "", "jo@", false))) {
            var saisie = new PointSaisie(grappe.id(), le(JOUR), List.of(faux), "");
            assertThatThrownBy(() -> service.planifier(saisie))
                    .isInstanceOfSatisfying(
                            Refus.class, refus -> assertThat(refus.champ()).contains("participants"));
        }
        assertThat(messages(grappe)).isEmpty();
    }

    @Test
    void reporte_il_garde_son_mois_et_ses_invites_le_savent() {
        var grappe = essai.suivie("Reportée", SIGNATURE);
        var point = planifie(grappe);

        service.reporter(point.id(), point.version(), le(LocalDate.of(2025, 7, 3)), "Grève des trains");

        var reporte = fiche(point.id());
        assertThat(reporte.etat()).isEqualTo(EtatPoint.REPORTE);
        assertThat(reporte.mois()).isEqualTo(YearMonth.of(2025, 6));
        assertThat(reporte.creneau().jour()).isEqualTo("2025-07-03");
        assertThat(messages(grappe).getLast()).startsWith("Point mensuel reporté de juin 2025");
        assertThatThrownBy(() -> service.reporter(point.id(), point.version(), le(JOUR), "Encore"))
                .isInstanceOf(ModificationConcurrente.class);
        assertThatThrownBy(() -> service.reporter(point.id(), reporte.version(), reporte.creneau(), "Encore"))
                .hasMessageContaining("déjà prévu le 03/07/2025 à 10:00");
        assertThatThrownBy(
                        () -> service.reporter(point.id(), reporte.version(), le(LocalDate.of(2025, 6, 1)), "Encore"))
                .hasMessageContaining("ce jour est passé");
    }

    @Test
    void un_report_et_une_annulation_ont_un_motif() {
        var point = planifie(essai.suivie("Motivée", SIGNATURE));
        assertThatThrownBy(() -> service.reporter(point.id(), point.version(), le(JOUR.plusDays(1)), " "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        assertThatThrownBy(() -> service.annuler(point.id(), point.version(), ""))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        assertThat(fiche(point.id()).etat()).isEqualTo(EtatPoint.PREVU);
    }

    @Test
    void annule_il_peut_recevoir_une_autre_date() {
        var grappe = essai.suivie("Annulée", SIGNATURE);
        var point = planifie(grappe);

        service.annuler(point.id(), point.version(), "Porteur en congés");

        var annule = fiche(point.id());
        assertThat(annule.etat()).isEqualTo(EtatPoint.ANNULE);
        assertThat(annule.motif()).isEqualTo("Porteur en congés");
        assertThat(messages(grappe).getLast()).startsWith("Point mensuel annulé de juin 2025");
        assertThatThrownBy(() -> service.annuler(point.id(), annule.version(), "Encore"))
                .hasMessageContaining("Ce point est annulé");
        service.reporter(point.id(), annule.version(), le(JOUR), "Finalement disponible");
        assertThat(fiche(point.id()).etat()).isEqualTo(EtatPoint.REPORTE);
    }

    @Test
    void un_mois_se_planifie_pour_plusieurs_grappes_et_dit_ce_qu_il_refuse() {
        var une = essai.suivie("Lot A", SIGNATURE);
        var deux = essai.suivie("Lot B", SIGNATURE);
        var trois = essai.suivie("Lot C", SIGNATURE);
        planifie(deux);

        var prevues = groupee.apercu(List.of(trois.id(), une.id(), deux.id(), 999_999L), le(JOUR));

        assertThat(prevues).extracting(PlanificationPrevue::grappe).containsExactly("Lot A", "Lot B", "Lot C");
        assertThat(prevues.get(1).refus()).contains("a déjà son point de juin 2025");
        assertThat(prevues.get(0).saisie().creneau().enClair()).isEqualTo("12/06/2025 à 10:00");
        assertThat(prevues.get(2).saisie().creneau().enClair()).isEqualTo("12/06/2025 à 11:00");
        var faites = groupee.planifier(
                prevues.stream().map(PlanificationPrevue::saisie).toList());
        assertThat(faites).extracting(faite -> faite.pointId() != null).containsExactly(true, false, true);
        assertThat(faites.get(1).refus()).contains("a déjà son point");
        // two people of the porteur; the coordination, who plans, has a copy of each
        assertThat(messages(une)).hasSize(3);
        assertThat(messages(trois)).hasSize(3);
    }
}
