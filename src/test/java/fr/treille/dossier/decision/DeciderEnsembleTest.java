package fr.treille.dossier.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Ensemble;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people who decide at the same moment: one decision, and the second one learns of the first. */
@TestIntegration
class DeciderEnsembleTest {

    @Autowired
    DecisionService service;

    @Autowired
    RetraitDecisionService retraits;

    @Autowired
    GrappeService grappes;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    AvisDEssai avis;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    Session session;

    private Ensemble ensemble() {
        return new Ensemble(() -> session.ouvrir(Role.COORDINATION_ARS));
    }

    private int version(GrappeFiche grappe) {
        return grappes.fiche(grappe.id()).version();
    }

    @RepeatedTest(3)
    void deux_decisions_simultanees_n_en_font_qu_une_et_la_seconde_apprend_qui_a_decide() throws Exception {
        var depart = service.aPrendre(avis.rendu("Ensemble", true).id()).depart();

        var refus = ensemble().faire(() -> service.decider(depart), () -> service.decider(depart));

        assertThat(refus)
                .singleElement()
                .isInstanceOfSatisfying(
                        Refus.class,
                        second -> assertThat(second.message())
                                .contains(
                                        "la décision favorable a déjà été prise par Prénom Coordination régionale ARS, le "));
        assertThat(service.decisions(depart.grappeId())).hasSize(1);
    }

    @RepeatedTest(3)
    void deux_retraits_simultanes_n_en_font_qu_un() throws Exception {
        var grappe = decisions.notifiee("Retraits");
        var version = version(grappe);

        var refus = ensemble()
                .faire(
                        () -> retraits.retirer(grappe.id(), version, CauseRetrait.RECOURS, "Recours"),
                        () -> retraits.retirer(grappe.id(), version, CauseRetrait.DEMANDE, "Demande"));

        assertThat(refus)
                .singleElement()
                .isInstanceOfSatisfying(
                        Refus.class, second -> assertThat(second.message()).contains("aucune décision n’est notifiée"));
        assertThat(service.decisions(grappe.id())).hasSize(1);
    }

    @RepeatedTest(3)
    void un_desistement_et_une_decision_simultanes_ne_se_bloquent_pas() throws Exception {
        var grappe = avis.rendu("Désistement", true);
        var depart = service.aPrendre(grappe.id()).depart();

        var refus = ensemble()
                .faire(
                        () -> service.decider(depart),
                        () -> cycle.abandonner(
                                grappe.id(), grappe.version(), LocalDate.of(2025, 6, 2), "Le porteur renonce"));

        assertThat(refus).singleElement().isInstanceOf(Refus.class);
        assertThat(grappes.fiche(grappe.id()).statut()).isIn(StatutGrappe.FAVORABLE, StatutGrappe.ABANDONNEE);
    }
}
