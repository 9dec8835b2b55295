package fr.treille.dossier.grappe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;

/** The AAP Occitanie 2025 closes on 13/06/2025 at midnight; today is 20/06/2025. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2025-06-20")
class RecevabiliteTest {

    private static final LocalDate LENDEMAIN = LocalDate.of(2025, 6, 14);

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    RecevabiliteService recevabilite;

    @Autowired
    GrappeService grappes;

    @Autowired
    fr.treille.pilotage.historique.HistoriqueService historique;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private GrappeFiche hors() {
        var fiche = essai.remplie("Canal", 15);
        return cycle.deposer(fiche.id(), fiche.version(), LENDEMAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-13, , DEPOSEE, 13/06/2025",
        "2025-06-13, 23:59:59, DEPOSEE, 13/06/2025 à 23:59:59",
        "2025-06-14, 00:00:00, IRRECEVABLE, 14/06/2025 à 00:00:00",
        "2025-06-14, , IRRECEVABLE, 14/06/2025"
    })
    void le_dernier_jour_compte_jusqu_a_sa_derniere_seconde(
            LocalDate jour, LocalTime heure, StatutGrappe statut, String enClair) {
        var fiche = essai.remplie("Canal", 15);

        var deposee = cycle.deposer(fiche.id(), fiche.version(), jour, heure);

        assertThat(deposee.statut()).isEqualTo(statut);
        assertThat(deposee.depotEnClair()).isEqualTo(enClair);
        assertThat(grappes.fiche(fiche.id())).isEqualTo(deposee);
    }

    @Test
    void un_depot_hors_delai_est_enregistre_avec_sa_cause_et_son_jour() {
        var fiche = hors();

        assertThat(fiche.depotLe()).isEqualTo(LENDEMAIN);
        assertThat(fiche.recevabilite().cause()).isEqualTo(CauseIrrecevabilite.HORS_DELAI);
        assertThat(fiche.recevabilite().constat()).contains("Depuis le 14/06/2025\u00A0: dépôt hors délai.");
        assertThat(fiche.echeance()).isNull();
        assertThatThrownBy(() -> cycle.ouvrirInstruction(fiche.id(), fiche.version()))
                .hasMessageEndingWith("elle doit être admise par la coordination avant d’être instruite.");
        assertThatThrownBy(() -> cycle.prononcer(fiche.id(), fiche.version(), true, null, ""))
                .isInstanceOf(Refus.class);
        assertThatThrownBy(() -> cycle.deposer(fiche.id(), fiche.version(), LENDEMAIN))
                .hasMessageEndingWith("est irrecevable\u00A0: elle ne peut plus être déposée.");
    }

    @Test
    void une_heure_a_venir_est_refusee_sur_l_heure() {
        var fiche = essai.remplie("Canal", 15);
        var presqueMinuit = LocalTime.of(23, 59, 59);

        assertThatThrownBy(() -> cycle.deposer(fiche.id(), fiche.version(), LocalDate.of(2025, 6, 20), presqueMinuit))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(CycleGrappeService.CHAMP_HEURE));
    }

    @Test
    void la_coordination_admet_avec_un_motif_et_l_instruction_s_ouvre() {
        var fiche = hors();

        var admise = recevabilite.admettre(fiche.id(), fiche.version(), " Panne de l’outil national ");

        assertThat(admise.statut()).isEqualTo(StatutGrappe.DEPOSEE);
        assertThat(admise.recevabilite().cause()).isNull();
        assertThat(admise.recevabilite().admission(CauseIrrecevabilite.HORS_DELAI))
                .hasValueSatisfying(admission -> {
                    assertThat(admission.motif()).isEqualTo("Panne de l’outil national");
                    assertThat(admission.par()).isEqualTo("Prénom Coordination régionale ARS");
                });
        assertThat(grappes.fiche(fiche.id())).isEqualTo(admise);
        assertThat(cycle.ouvrirInstruction(admise.id(), admise.version()).statut())
                .isEqualTo(StatutGrappe.EN_INSTRUCTION);
    }

    @Test
    void l_historique_dit_le_retard_puis_l_admission_et_son_motif() {
        var fiche = hors();
        recevabilite.admettre(fiche.id(), fiche.version(), "Panne de l’outil national");

        var changements = historique.grappe(fiche.id(), PageRequest.of(0, 10));

        assertThat(changements.get(0).motif()).isEqualTo("Panne de l’outil national");
        assertThat(changements.get(0).auteur()).isEqualTo("Prénom Coordination régionale ARS");
        assertThat(changements.get(0).differences().toString())
                .contains("Irrecevable", "Déposée", "Dépôt hors délai admis par", "Panne de l’outil national");
        assertThat(changements.get(1).differences().toString())
                .contains("Dépôt hors délai", "Irrecevable depuis le", "14/06/2025");
    }

    @Test
    void une_admission_sans_motif_perimee_ou_sans_objet_est_refusee() {
        var fiche = hors();

        assertThatThrownBy(() -> recevabilite.admettre(fiche.id(), fiche.version(), " "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        assertThatThrownBy(() -> recevabilite.admettre(fiche.id(), fiche.version() - 1, "Motif"))
                .isInstanceOf(ModificationConcurrente.class);
        assertThat(grappes.fiche(fiche.id())).isEqualTo(fiche);
        for (var statut : StatutGrappe.values()) {
            if (statut != StatutGrappe.IRRECEVABLE) {
                var autre = essai.au(statut, "Autre", 15);
                session.ouvrir(Role.COORDINATION_ARS);
                assertThatThrownBy(() -> recevabilite.admettre(autre.id(), autre.version(), "Motif"))
                        .as(statut.name())
                        .hasMessageContaining("n’est pas irrecevable");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHARGE_MISSION_DT", "COORDINATION_GRADES", "ANIMATEUR", "CONSULTATION"})
    void seule_la_coordination_admet(Role role) {
        var fiche = hors();
        session.ouvrir(role);

        assertThatThrownBy(() -> recevabilite.admettre(fiche.id(), fiche.version(), "Motif"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void un_depot_annule_puis_refait_hors_delai_oublie_l_admission() {
        var fiche = hors();
        var admise = recevabilite.admettre(fiche.id(), fiche.version(), "Panne");
        var annulee = cycle.annulerDepot(admise.id(), admise.version(), "Mauvaise date");

        assertThat(annulee.recevabilite().admissions()).isEmpty();
        assertThat(cycle.deposer(annulee.id(), annulee.version(), LENDEMAIN).statut())
                .isEqualTo(StatutGrappe.IRRECEVABLE);
    }
}
