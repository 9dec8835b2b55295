package fr.treille.engagement.convention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.LUnApresLAutre;
import fr.treille.TestIntegration;
import fr.treille.dossier.decision.CauseRetrait;
import fr.treille.dossier.decision.RetraitDecisionService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.verrou.VerrouGrappe;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who acts on a convention while its decision is withdrawn reads that it is caduque, and since when; today is 02/06/2025. */
@TestIntegration
class SignerPendantUnRetraitTest {

    @Autowired
    ConventionService service;

    @Autowired
    ConventionLectureService conventions;

    @Autowired
    RetraitDecisionService retraits;

    @Autowired
    GrappeService grappes;

    @Autowired
    VerrouGrappe verrou;

    @Autowired
    DecisionsDEssai essai;

    @Autowired
    LUnApresLAutre ensemble;

    private GrappeFiche grappe;
    private ConventionFiche convention;

    @BeforeEach
    void preparer() {
        grappe = essai.notifiee("Retirée");
        convention = conventions.fiche(service.generer(grappe.id(), grappe.version(), null));
    }

    private void apprend(Consumer<ConventionFiche> acte, String consequence) throws Exception {
        assertThat(ensemble.faire(
                        "select id from grappe",
                        () -> verrou.tenir(grappe.id()),
                        () -> retraits.retirer(grappe.id(), grappe.version(), CauseRetrait.RECOURS, "Recours gagné."),
                        () -> acte.accept(convention)))
                .containsInstanceOf(Refus.class)
                .hasValueSatisfying(refus -> assertThat(refus)
                        .hasMessageContaining("est caduque depuis le 02/06/2025\u00A0: décision retirée. ")
                        .hasMessageContaining(consequence));
        assertThat(conventions.fiche(convention.id()).etat()).isEqualTo(EtatActe.CADUQUE);
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.A_DECIDER);
    }

    @Test
    void elle_ne_s_envoie_plus() throws Exception {
        apprend(lue -> service.envoyer(lue.id(), lue.version()), "Elle ne s’envoie plus.");
    }

    @Test
    void elle_ne_se_remplace_plus() throws Exception {
        apprend(lue -> service.remplacer(lue.id(), lue.version(), null), "Elle ne se remplace plus.");
    }

    @Test
    void sa_signature_ne_s_enregistre_plus() throws Exception {
        service.envoyer(convention.id(), convention.version());
        convention = conventions.fiche(convention.id());

        apprend(
                lue -> service.enregistrerSignature(
                        ConventionsDEssai.desDeux(lue.id(), lue.version(), LocalDate.of(2025, 6, 2))),
                "Sa signature ne s’enregistre plus.");
    }
}
