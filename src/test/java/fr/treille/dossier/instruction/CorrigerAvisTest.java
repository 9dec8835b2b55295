package fr.treille.dossier.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.decision.RetraitDecisionService;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.engagement.notification.LettreLectureService;
import fr.treille.engagement.notification.NotificationService;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** An avis is corrected, with a motif, as long as its letter has not left; the second who decides is told of the first. */
@TestIntegration
class CorrigerAvisTest {

    @Autowired
    InstructionService service;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    DecisionService prises;

    @Autowired
    RetraitDecisionService retraits;

    @Autowired
    NotificationService notifications;

    @Autowired
    LettreLectureService lettres;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        essai.sansDoubles();
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private GrappeFiche decidee(boolean favorable) {
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        return service.rendre(avis(service.ouvrir(deposee.id(), deposee.version()), favorable, "Premier motif"));
    }

    private static AvisSaisie avis(GrappeFiche grappe, boolean favorable, String motif) {
        return new AvisSaisie(
                grappe.id(), grappe.version(), favorable, motif, List.of(), List.of("Vigilance"), List.of());
    }

    @Test
    void un_avis_repris_revient_en_instruction_avec_ses_textes_et_se_donne_autrement() {
        var favorable = decidee(true);

        var reprise = service.reprendre(favorable.id(), favorable.version(), "Erreur de sens");

        assertThat(reprise.statut()).isEqualTo(StatutGrappe.EN_INSTRUCTION);
        assertThat(reprise.favorable()).isNull();
        assertThat(service.trouver(reprise.id()).orElseThrow().decidee()).isFalse();
        var depart = service.depart(reprise.id(), reprise.version());
        assertThat(depart.favorable()).isNull();
        assertThat(depart.motif()).isEqualTo("Premier motif");
        assertThat(depart.vigilances()).containsExactly("Vigilance");

        var refusee = service.rendre(avis(reprise, false, "Second motif"));
        assertThat(refusee.statut()).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(service.trouver(refusee.id()).orElseThrow().favorable()).isFalse();
    }

    @Test
    void une_fois_la_decision_prise_un_avis_ne_se_reprend_plus() {
        for (var favorable : List.of(true, false)) {
            var rendu = decidee(favorable);
            var prise = cycle.prononcer(rendu.id(), rendu.version(), favorable, null, "");

            assertThatThrownBy(() -> service.reprendre(prise.id(), prise.version(), "Trop tard"))
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining("tant que la décision n’est pas prise");
            assertThat(service.trouver(prise.id()).orElseThrow().decidee()).isTrue();
        }
    }

    @Test
    void une_lettre_preparee_pour_la_decision_reprise_ne_part_plus() {
        var decidee = decisions.favorable("Reprise");
        var lettre = notifications.generer(decidee.id(), decidee.version(), null);
        var version = grappes.fiche(decidee.id()).version();

        var revenue = retraits.revenir(decidee.id(), version, "Motif à corriger");
        var reprise = service.reprendre(revenue.id(), revenue.version(), "Motif à corriger");
        service.rendre(new AvisSaisie(
                reprise.id(),
                reprise.version(),
                true,
                "Autre motif",
                List.of("Autre recommandation"),
                List.of(),
                service.examen(reprise.id()).expliquer("Opérations distinctes")));
        prises.decider(prises.aPrendre(decidee.id()).depart());

        assertThat(lettres.fiche(lettre).etat()).isEqualTo(EtatActe.REMPLACEE);
        assertThatThrownBy(() ->
                        notifications.envoyer(lettre, lettres.fiche(lettre).version()))
                .isInstanceOf(Refus.class);
        assertThat(grappes.fiche(decidee.id()).statut()).isEqualTo(StatutGrappe.FAVORABLE);
    }

    @Test
    void reprendre_demande_un_motif_la_version_montree_et_le_droit_de_donner_un_avis() {
        var decidee = decidee(true);

        assertThatThrownBy(() -> service.reprendre(decidee.id(), decidee.version(), " "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        assertThatThrownBy(() -> service.reprendre(decidee.id(), decidee.version() - 1, "Motif"))
                .isInstanceOf(ModificationConcurrente.class);
        session.ouvrir(Role.ANIMATEUR);
        assertThatThrownBy(() -> service.reprendre(decidee.id(), decidee.version(), "Motif"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void le_second_qui_donne_un_avis_apprend_qui_l_a_donne_et_quand() {
        var decidee = decidee(true);
        session.ouvrir(Role.ADMINISTRATION);

        for (Runnable geste : List.<Runnable>of(
                () -> service.rendre(avis(decidee, false, "Autre avis")),
                () -> service.verifier(avis(decidee, false, "Autre avis")))) {
            assertThatThrownBy(geste::run)
                    .hasMessageContaining(
                            "L’avis favorable a déjà été donné par Prénom Coordination régionale ARS, le ")
                    .hasMessageContaining("le vôtre n’est pas enregistré");
        }
        assertThat(grappes.fiche(decidee.id()).statut()).isEqualTo(StatutGrappe.A_DECIDER);
    }
}
