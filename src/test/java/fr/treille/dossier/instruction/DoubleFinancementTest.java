package fr.treille.dossier.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.critere.AppreciationFiche;
import fr.treille.dossier.instruction.critere.AppreciationSaisie;
import fr.treille.dossier.instruction.critere.Controle;
import fr.treille.dossier.instruction.critere.Controle.Niveau;
import fr.treille.dossier.instruction.critere.Explication;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An ESSMS of two live grappes: seen when it is chosen, when the file is checked, and before a favorable avis. */
@TestIntegration
class DoubleFinancementTest {

    @Autowired
    InstructionService service;

    @Autowired
    AppreciationService appreciations;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    JdbcClient base;

    @Autowired
    MembreService membres;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        essai.sansDoubles();
    }

    private GrappeFiche enInstruction() {
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        return service.ouvrir(deposee.id(), deposee.version());
    }

    private AvisSaisie avis(GrappeFiche grappe, boolean favorable, String pourquoi) {
        return new AvisSaisie(
                grappe.id(),
                grappe.version(),
                favorable,
                "Motif",
                List.of(),
                List.of(),
                service.examen(grappe.id()).expliquer(pourquoi));
    }

    @ParameterizedTest
    @EnumSource(StatutGrappe.class)
    void seules_les_grappes_qui_ont_l_argent_ou_l_attendent_comptent(StatutGrappe autre) {
        essai.au(autre, "Garrigue", 3);
        var grappe = enInstruction();
        var vivante = autre != StatutGrappe.IRRECEVABLE
                && autre != StatutGrappe.DEFAVORABLE
                && autre != StatutGrappe.REFUS_NOTIFIE
                && autre != StatutGrappe.ABANDONNEE;

        var examen = service.examen(grappe.id());

        assertThat(examen.conflits().isEmpty()).isEqualTo(!vivante);
        assertThat(examen.controles())
                .filteredOn(controle -> controle.regle().equals("Aucun ESSMS financé deux fois"))
                .singleElement()
                .satisfies(controle -> {
                    assertThat(controle.niveau()).isEqualTo(vivante ? Niveau.A_APPRECIER : Niveau.SATISFAIT);
                    assertThat(controle.constat().contains("3 ESSMS figurent aussi dans Garrigue"))
                            .isEqualTo(vivante);
                });
        assertThat(membres.ailleurs(grappe.id(), List.of(GrappesDEssai.essms(1), GrappesDEssai.essms(4))))
                .isEqualTo(
                        vivante
                                ? java.util.Map.of(GrappesDEssai.essms(1), "Garrigue")
                                : java.util.Map.<String, String>of());
    }

    private Controle conflit(GrappeFiche grappe) {
        return service.examen(grappe.id()).conflits().getFirst();
    }

    /** Of one conflict, what is typed of another left out. */
    private static void refuseSur(Controle conflit, Runnable acte) {
        assertThatThrownBy(acte::run).isInstanceOfSatisfying(Refus.class, refus -> {
            assertThat(refus.champ()).contains(Explication.champ(conflit.objet()));
            assertThat(refus.message()).contains(conflit.constat());
        });
    }

    @Test
    void un_avis_favorable_dit_de_chaque_conflit_pourquoi_ce_n_est_pas_finance_deux_fois() {
        essai.enConstitution("Garrigue", 3);
        essai.enConstitution("Bastide", 2);
        var grappe = enInstruction();
        var conflits = service.examen(grappe.id()).conflits();
        assertThat(conflits).hasSize(2);
        var premier = List.of(conflits.get(0).expliquer("Dépenses distinctes."));
        var vide = List.of(
                conflits.get(0).expliquer("Dépenses distinctes."),
                conflits.get(1).expliquer("  "));

        refuseSur(conflits.get(0), () -> service.rendre(saisie(grappe, List.of())));
        refuseSur(conflits.get(1), () -> service.rendre(saisie(grappe, premier)));
        refuseSur(conflits.get(1), () -> service.verifier(saisie(grappe, vide)));
        assertThatThrownBy(() -> service.rendre(avis(grappe, true, "é".repeat(Bornes.MOTIF + 1))))
                .hasMessageContaining("Le motif dépasse");

        service.rendre(saisie(
                grappe,
                List.of(
                        conflits.get(0).expliquer("Dépenses distinctes."),
                        conflits.get(1).expliquer("Dossier abandonné sous peu."))));

        assertThat(service.examen(grappe.id()).conflits()).allSatisfy(conflit -> {
            assertThat(conflit.niveau()).isEqualTo(Niveau.SATISFAIT);
            assertThat(conflit.appreciationEnClair()).contains("Prénom Coordination régionale ARS");
        });
        assertThat(service.examen(grappe.id()).conflits())
                .extracting(Controle::motifTenu)
                .containsExactly("Dépenses distinctes.", "Dossier abandonné sous peu.");
    }

    private static AvisSaisie saisie(GrappeFiche grappe, List<Explication> explications) {
        return new AvisSaisie(grappe.id(), grappe.version(), true, "Motif", List.of(), List.of(), explications);
    }

    @Test
    void un_conflit_explique_a_part_n_est_pas_a_redire() {
        essai.enConstitution("Garrigue", 3);
        var grappe = enInstruction();
        var conflit = conflit(grappe);
        appreciations.apprecier(new AppreciationSaisie(
                grappe.id(),
                grappe.version(),
                conflit.critere(),
                conflit.objet(),
                conflit.trouvee(),
                conflit.constat(),
                true,
                "Dépenses distinctes."));

        assertThat(service.rendre(saisie(grappe, List.of())).statut()).isEqualTo(StatutGrappe.A_DECIDER);
    }

    @Test
    void une_explication_tombe_quand_le_conflit_porte_sur_d_autres_essms_pas_quand_l_autre_dossier_avance() {
        var autre = essai.enConstitution("Garrigue", 3);
        var grappe = enInstruction();
        service.rendre(avis(grappe, true, "Dépenses distinctes."));

        base.sql("UPDATE grappe SET responsable_id = (SELECT id FROM agent WHERE courriel = ?) WHERE id = ?")
                .params(Session.courriel(Role.CHARGE_MISSION_DT), autre.id())
                .update();
        assertThat(conflit(grappe).apprecie())
                .as("who follows it is no fact of it")
                .isTrue();
        base.sql("DELETE FROM grappe_essms WHERE grappe_id = ? AND finess = ?")
                .params(autre.id(), GrappesDEssai.essms(3))
                .update();

        assertThat(conflit(grappe)).satisfies(conflit -> {
            assertThat(conflit.niveau()).isEqualTo(Niveau.A_APPRECIER);
            assertThat(conflit.appreciationEnClair()).contains("Dépenses distinctes.", "ne compte plus");
        });
    }

    @Test
    void une_explication_de_deux_dossiers_qui_attendent_vaut_encore_quand_l_un_recoit_l_argent() {
        var autre = essai.au(StatutGrappe.A_DECIDER, "Garrigue", 3);
        var grappe = enInstruction();
        service.rendre(avis(grappe, true, "Dépenses distinctes."));

        session.en(Role.COORDINATION_ARS, () -> cycle.prononcer(autre.id(), autre.version(), true, null, ""));
        session.ouvrir(Role.COORDINATION_ARS);

        assertThat(conflit(grappe).constat()).contains("même logiciel déjà financé");
        assertThat(conflit(grappe).motifTenu()).isEqualTo("Dépenses distinctes.");
    }

    @Test
    void une_explication_tombe_quand_le_logiciel_change() {
        var autre = essai.au(StatutGrappe.NOTIFIEE, "Garrigue", 3);
        var grappe = enInstruction();
        service.rendre(avis(grappe, true, "Montée de version distincte."));
        assertThat(conflit(grappe).constat()).contains("même logiciel déjà financé");

        base.sql("UPDATE grappe SET solution = 'Chêne' WHERE id = ?")
                .param(autre.id())
                .update();

        assertThat(conflit(grappe).constat()).contains("autre DUI déjà financé");
        assertThat(conflit(grappe).motifTenu()).isEmpty();
    }

    @Test
    void une_explication_vaut_pour_qui_ne_voit_pas_l_autre_dossier() {
        var autre = essai.enConstitution("Garrigue", 3);
        var grappe = enInstruction();
        service.rendre(avis(grappe, true, "Dépenses distinctes."));

        base.sql("UPDATE grappe SET region_code = '44' WHERE id = ?")
                .param(autre.id())
                .update();

        assertThat(conflit(grappe).constat())
                .contains("une grappe d’une autre région")
                .doesNotContain("Garrigue");
        assertThat(conflit(grappe).apprecie()).isTrue();
    }

    @Test
    void un_conflit_disparu_laisse_ce_qui_en_a_ete_dit() {
        var autre = essai.enConstitution("Garrigue", 3);
        var grappe = enInstruction();
        service.rendre(avis(grappe, true, "Dépenses distinctes."));
        base.sql("DELETE FROM grappe_essms WHERE grappe_id = ?")
                .param(autre.id())
                .update();

        var examen = service.examen(grappe.id());
        assertThat(examen.conflits()).isEmpty();
        assertThat(examen.anciennes()).extracting(AppreciationFiche::motif).containsExactly("Dépenses distinctes.");
    }

    @Test
    void un_conflit_qui_change_pendant_qu_on_tape_se_relit() {
        essai.enConstitution("Garrigue", 3);
        var grappe = enInstruction();
        var tape = avis(grappe, true, "Dépenses distinctes.");
        base.sql("UPDATE grappe SET nom = 'Garrigue et Causse' WHERE nom = 'Garrigue'")
                .update();

        assertThatThrownBy(() -> service.rendre(tape)).isInstanceOf(ModificationConcurrente.class);
    }

    @Test
    void un_refus_n_a_pas_a_le_dire() {
        essai.enConstitution("Garrigue", 3);
        var grappe = enInstruction();

        assertThat(service.rendre(avis(grappe, false, "")).statut()).isEqualTo(StatutGrappe.A_DECIDER);
    }

    @Test
    void sans_double_rien_n_est_garde() {
        var grappe = enInstruction();

        service.rendre(avis(grappe, true, "Sans objet"));

        assertThat(base.sql("SELECT COUNT(*) FROM appreciation WHERE grappe_id = ?")
                        .param(grappe.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
