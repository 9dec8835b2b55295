package fr.treille.dossier.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Montre;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.engagement.notification.LettreLectureService;
import fr.treille.engagement.notification.NotificationService;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@TestIntegration
@Import(Montre.Posee.class)
class RetirerDecisionTest {

    @Autowired
    DecisionService service;

    @Autowired
    RetraitDecisionService retraits;

    @Autowired
    DecisionsDEssai essai;

    @Autowired
    NotificationService notifications;

    @Autowired
    LettreLectureService lettres;

    @Autowired
    GrappeService grappes;

    @Autowired
    Session session;

    @Autowired
    Montre montre;

    @BeforeEach
    void regler() {
        montre.regler("2025-06-20T10:00:00");
    }

    private GrappeFiche retirer(GrappeFiche grappe, CauseRetrait cause, String motif) {
        return retraits.retirer(grappe.id(), grappe.version(), cause, motif);
    }

    @Test
    void une_decision_retiree_laisse_sa_lettre_et_se_reprend_autrement() {
        var notifiee = essai.notifiee("Retrait");
        var premiere = lettres.lettres(notifiee.id()).getFirst();

        var retiree = retirer(notifiee, CauseRetrait.ILLEGALITE, "Le porteur n’est pas de la région.");

        assertThat(retiree.statut()).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(retiree.favorable()).isNull();
        assertThat(lettres.fiche(premiere.acte().id()).etat()).isEqualTo(EtatActe.ENVOYEE);
        assertThat(service.decisions(notifiee.id())).singleElement().satisfies(decision -> {
            assertThat(decision.courante()).isFalse();
            assertThat(decision.retraitCause()).isEqualTo(CauseRetrait.ILLEGALITE);
            assertThat(decision.retraitMotif()).isEqualTo("Le porteur n’est pas de la région.");
        });

        var depart = service.aPrendre(retiree.id()).depart();
        service.decider(depart);
        var seconde =
                notifications.generer(retiree.id(), grappes.fiche(retiree.id()).version(), null);
        notifications.envoyer(seconde, lettres.fiche(seconde).version());
        assertThat(grappes.fiche(retiree.id()).statut()).isEqualTo(StatutGrappe.NOTIFIEE);
        assertThat(lettres.lettres(retiree.id())).hasSize(2);
        assertThat(service.decisions(retiree.id())).hasSize(2).first().matches(DecisionFiche::courante);
    }

    @Test
    void quatre_mois_passes_une_decision_illegale_ne_se_retire_plus() {
        var notifiee = essai.notifiee("Délai");
        montre.regler("2025-10-20T10:00:00");
        assertThat(service.decisions(notifiee.id()).getFirst().retraitJusquAu()).isEqualTo("2025-10-20");
        montre.regler("2025-10-21T00:00:01");

        assertThatThrownBy(() -> retirer(notifiee, CauseRetrait.ILLEGALITE, "Trop tard"))
                .isInstanceOfSatisfying(Refus.class, refus -> {
                    assertThat(refus.champ()).contains("cause");
                    assertThat(refus.message()).contains("se retirait jusqu’au 20/10/2025");
                });
        assertThat(grappes.fiche(notifiee.id()).statut()).isEqualTo(StatutGrappe.NOTIFIEE);
    }

    @ParameterizedTest
    @EnumSource(
            value = CauseRetrait.class,
            names = {"DEMANDE", "RECOURS"})
    void a_la_demande_du_porteur_ou_sur_recours_elle_se_retire_toujours(CauseRetrait cause) {
        var notifiee = essai.notifiee("Toujours");
        montre.regler("2026-03-02T10:00:00");

        assertThat(retirer(notifiee, cause, "Recours gracieux accueilli").statut())
                .isEqualTo(StatutGrappe.A_DECIDER);
    }

    @Test
    void retirer_demande_une_cause_un_motif_et_la_delegation() {
        var notifiee = essai.notifiee("Refus");

        assertThatThrownBy(() -> retirer(notifiee, null, "Motif"))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("cause"));
        assertThatThrownBy(() -> retirer(notifiee, CauseRetrait.RECOURS, "  "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        session.ouvrir(Role.ADMINISTRATION);
        assertThatThrownBy(() -> retirer(notifiee, CauseRetrait.RECOURS, "Motif"))
                .hasMessageContaining("Votre délégation ne permet pas de retirer une décision notifiée");
        assertThat(grappes.fiche(notifiee.id()).statut()).isEqualTo(StatutGrappe.NOTIFIEE);
    }

    @Test
    void avant_sa_lettre_on_revient_sur_une_decision_et_apres_on_la_retire() {
        var favorable = essai.favorable("Avant");
        assertThatThrownBy(() -> retirer(favorable, CauseRetrait.RECOURS, "Motif"))
                .hasMessageContaining("aucune décision n’est notifiée");

        var revenue = retraits.revenir(favorable.id(), favorable.version(), "Erreur");
        assertThat(revenue.statut()).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(service.decisions(favorable.id()).getFirst().retraitCause()).isNull();

        var notifiee = essai.notifiee("Après");
        assertThatThrownBy(() -> retraits.revenir(notifiee.id(), notifiee.version(), "Erreur"))
                .hasMessageContaining("Une décision notifiée se retire");
    }
}
