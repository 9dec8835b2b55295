package fr.treille.dossier.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.critere.Controle.Niveau;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An ESSMS of two live grappes: seen when it is chosen, when the file is checked, and before a favorable avis. */
@TestIntegration
class DoubleFinancementTest {

    @Autowired
    InstructionService service;

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

    private static AvisSaisie avis(GrappeFiche grappe, boolean favorable, String pourquoi) {
        return new AvisSaisie(
                grappe.id(), grappe.version(), favorable, "Motif", List.of(), List.of(), false, false, pourquoi);
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

        assertThat(examen.doubles().isEmpty()).isEqualTo(!vivante);
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

    @Test
    void un_avis_favorable_dit_pourquoi_rien_n_est_finance_deux_fois() {
        essai.enConstitution("Garrigue", 3);
        var grappe = enInstruction();

        assertThatThrownBy(() -> service.rendre(avis(grappe, true, "  ")))
                .isInstanceOfSatisfying(Refus.class, refus -> {
                    assertThat(refus.champ()).contains(AvisSaisie.CHAMP_DOUBLE);
                    assertThat(refus.message()).contains("3 ESSMS figurent aussi dans Garrigue");
                });
        assertThatThrownBy(() -> service.verifier(avis(grappe, true, ""))).isInstanceOf(Refus.class);

        assertThat(service.rendre(avis(grappe, true, "Évolution après acquisition."))
                        .statut())
                .isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(service.trouver(grappe.id()).orElseThrow().doubleFinancement())
                .isEqualTo("Évolution après acquisition.");
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

        assertThat(service.trouver(grappe.id()).orElseThrow().doubleFinancement())
                .isEmpty();
    }
}
