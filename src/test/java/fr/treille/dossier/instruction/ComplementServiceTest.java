package fr.treille.dossier.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.Echeance;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;

/** During the recevabilité of the AAP Occitanie 2025, which ends on 04/07/2025 at midnight; today is 20/06/2025. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2025-06-20")
class ComplementServiceTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 20);
    private static final LocalDate POUR = LocalDate.of(2025, 6, 27);

    @Autowired
    ComplementService service;

    @Autowired
    InstructionService instructions;

    @Autowired
    CycleGrappeService cycle;

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

    private GrappeFiche demandee(String... lignes) {
        var fiche = essai.deposee("Canal");
        return service.demander(
                new DemandeSaisie(fiche.id(), fiche.version(), List.of(lignes), POUR, "Pièces illisibles"));
    }

    private Set<Long> attendus(GrappeFiche fiche) {
        return service.demandes(fiche.id()).stream()
                .flatMap(demande -> demande.lignes().stream())
                .filter(ligne -> ligne.recuLe() == null)
                .map(ComplementLigne::id)
                .collect(Collectors.toSet());
    }

    private GrappeFiche recevoir(GrappeFiche fiche, Set<Long> ids, LocalDate jour) {
        return service.recevoir(new ReceptionSaisie(fiche.id(), fiche.version(), ids, jour));
    }

    @Test
    void une_demande_se_lit_et_devient_la_prochaine_echeance() {
        var fiche = demandee("Devis d’équipement", " Plan de financement ", "", "Devis d’équipement");

        assertThat(service.demandes(fiche.id())).singleElement().satisfies(demande -> {
            assertThat(demande.pourLe()).isEqualTo(POUR);
            assertThat(demande.motif()).isEqualTo("Pièces illisibles");
            assertThat(demande.demandePar()).isEqualTo("Prénom Coordination régionale ARS");
            assertThat(demande.lignes())
                    .extracting(ComplementLigne::libelle)
                    .containsExactly("Devis d’équipement", "Plan de financement");
            assertThat(demande.ouverte()).isTrue();
        });
        assertThat(fiche.echeance()).isEqualTo(new Echeance(POUR, Echeance.COMPLEMENTS));
        assertThat(grappes.rechercher(
                        fr.treille.dossier.grappe.liste.GrappeFiltre.TOUTES,
                        PageRequest.of(0, 50, org.springframework.data.domain.Sort.by("echeance"))))
                .filteredOn(ligne -> ligne.id() == fiche.id())
                .singleElement()
                .satisfies(ligne -> assertThat(ligne.echeance()).isEqualTo(fiche.echeance()));
    }

    @Test
    void l_instruction_ne_s_ouvre_pas_tant_que_quelque_chose_manque_et_dit_quoi() {
        var fiche = demandee("Devis", "Planning");
        var ids = attendus(fiche);
        var apres = recevoir(fiche, Set.of(ids.iterator().next()), AUJOURDHUI);

        assertThatThrownBy(() -> instructions.ouvrir(apres.id(), apres.version()))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("des compléments sont attendus")
                .hasMessageContaining("«\u00A0Planning\u00A0»")
                .hasMessageNotContaining("Devis");
        assertThatThrownBy(() -> cycle.ouvrirInstruction(apres.id(), apres.version()))
                .hasMessageContaining("attend des compléments, demandés pour le 27/06/2025");
        assertThat(grappes.fiche(fiche.id()).statut()).isEqualTo(StatutGrappe.DEPOSEE);

        var complete = recevoir(apres, attendus(apres), AUJOURDHUI);
        assertThat(complete.recevabilite().complementsPour()).isNull();
        assertThat(complete.echeance()).isEqualTo(new Echeance(LocalDate.of(2025, 7, 4), "Fin de recevabilité"));
        assertThat(instructions.ouvrir(complete.id(), complete.version()).statut())
                .isEqualTo(StatutGrappe.EN_INSTRUCTION);
    }

    @Test
    void une_seconde_demande_s_ajoute_et_la_plus_proche_compte() {
        var fiche = demandee("Devis");
        var deux = service.demander(
                new DemandeSaisie(fiche.id(), fiche.version(), List.of("Planning"), AUJOURDHUI.plusDays(2), ""));

        assertThat(service.demandes(fiche.id()))
                .extracting(DemandeFiche::numero)
                .containsExactly(1, 2);
        assertThat(deux.recevabilite().complementsPour()).isEqualTo(AUJOURDHUI.plusDays(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-06-19|pourLe|Le 19/06/2025 est passé",
                "2025-07-05|pourLe|Le 05/07/2025 est après la fin de la recevabilité, le 04/07/2025 à minuit.",
                "|pourLe|Dites pour quand"
            })
    void un_jour_hors_de_la_recevabilite_est_refuse_sur_le_jour(LocalDate jour, String champ, String message) {
        var fiche = essai.deposee("Canal");

        refuse(new DemandeSaisie(fiche.id(), fiche.version(), List.of("Devis"), jour, ""), champ, message);
    }

    @Test
    void le_jour_meme_et_le_dernier_jour_se_demandent() {
        var fiche = essai.deposee("Canal");
        fiche = service.demander(new DemandeSaisie(fiche.id(), fiche.version(), List.of("Devis"), AUJOURDHUI, ""));
        fiche = service.demander(
                new DemandeSaisie(fiche.id(), fiche.version(), List.of("Plan"), LocalDate.of(2025, 7, 4), ""));

        assertThat(service.demandes(fiche.id())).hasSize(2);
    }

    @Test
    void une_demande_vide_ou_trop_longue_est_refusee() {
        var fiche = essai.deposee("Canal");

        refuse(new DemandeSaisie(fiche.id(), fiche.version(), List.of(" "), POUR, ""), "lignes", "Dites ce qui");
        refuse(
                new DemandeSaisie(fiche.id(), fiche.version(), List.of("x".repeat(301)), POUR, ""),
                "lignes",
                "Une demande ne dépasse pas 300");
        assertThat(service.demandes(fiche.id())).isEmpty();
    }

    private void refuse(DemandeSaisie saisie, String champ, String message) {
        assertThatThrownBy(() -> service.demander(saisie)).isInstanceOfSatisfying(Refus.class, refus -> {
            assertThat(refus.champ()).contains(champ);
            assertThat(refus.message().replace('\u00A0', ' ')).startsWith(message);
        });
    }

    @Test
    void on_ne_demande_qu_entre_le_depot_et_l_instruction() {
        for (var statut : StatutGrappe.values()) {
            if (statut != StatutGrappe.DEPOSEE) {
                var fiche = essai.au(statut, "Autre", 15);
                session.ouvrir(Role.COORDINATION_ARS);
                assertThatThrownBy(() -> service.demander(
                                new DemandeSaisie(fiche.id(), fiche.version(), List.of("Devis"), POUR, "")))
                        .as(statut.name())
                        .hasMessageContaining("entre le dépôt et l’ouverture de l’instruction");
            }
        }
    }

    @Test
    void une_reception_sans_objet_a_venir_trop_ancienne_double_ou_perimee_est_refusee() {
        var fiche = demandee("Devis", "Planning");
        var ids = attendus(fiche);

        assertThatThrownBy(() -> recevoir(fiche, Set.of(), AUJOURDHUI)).hasMessageContaining("Choisissez");
        assertThatThrownBy(() -> recevoir(fiche, Set.of(-1L), AUJOURDHUI)).hasMessageContaining("Choisissez");
        assertThatThrownBy(() -> recevoir(fiche, ids, null)).hasMessageContaining("Donnez le jour");
        assertThatThrownBy(() -> recevoir(fiche, ids, AUJOURDHUI.plusDays(1))).hasMessageContaining("à venir");
        assertThatThrownBy(() -> recevoir(fiche, ids, AUJOURDHUI.minusDays(1)))
                .hasMessageContaining("il a été demandé le 20/06/2025");
        assertThatThrownBy(
                        () -> service.recevoir(new ReceptionSaisie(fiche.id(), fiche.version() - 1, ids, AUJOURDHUI)))
                .isInstanceOf(ModificationConcurrente.class);
        assertThat(attendus(fiche)).isEqualTo(ids);
        var recue = recevoir(fiche, ids, AUJOURDHUI);
        assertThatThrownBy(() -> recevoir(recue, ids, AUJOURDHUI)).hasMessageContaining("est déjà reçu");
    }

    @Test
    void le_depot_annule_emporte_ce_qui_etait_attendu() {
        var fiche = demandee("Devis");
        var annulee = cycle.annulerDepot(fiche.id(), fiche.version(), "Mauvaise grappe");

        assertThat(service.demandes(fiche.id())).isEmpty();
        assertThat(annulee.recevabilite().complementsPour()).isNull();
        var redeposee = cycle.deposer(annulee.id(), annulee.version(), LocalDate.of(2025, 6, 10));
        assertThat(instructions.ouvrir(redeposee.id(), redeposee.version()).statut())
                .isEqualTo(StatutGrappe.EN_INSTRUCTION);
    }

    @Test
    void l_historique_de_la_grappe_dit_la_demande_et_la_reception() {
        var fiche = demandee("Devis");
        recevoir(fiche, attendus(fiche), AUJOURDHUI);

        var textes = historique.grappe(fiche.id(), PageRequest.of(0, 20)).stream()
                .map(evenement -> evenement.libelle() + evenement.differences())
                .toList();
        assertThat(textes)
                .anySatisfy(texte -> assertThat(texte).contains("Canal — Devis", "Demandé pour le", "27/06/2025"))
                .anySatisfy(texte -> assertThat(texte).contains("Canal — Devis", "Reçu le", "20/06/2025"))
                .anySatisfy(texte -> assertThat(texte).contains("Compléments attendus pour le"));
    }

    @ParameterizedTest
    @EnumSource(names = {"COORDINATION_GRADES", "ANIMATEUR", "CONSULTATION"})
    void qui_n_instruit_pas_ne_demande_ni_ne_recoit(Role role) {
        var fiche = demandee("Devis");
        var ids = attendus(fiche);
        session.ouvrir(role);

        assertThatThrownBy(() ->
                        service.demander(new DemandeSaisie(fiche.id(), fiche.version(), List.of("Plan"), POUR, "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> recevoir(fiche, ids, AUJOURDHUI)).isInstanceOf(AccessDeniedException.class);
    }
}
