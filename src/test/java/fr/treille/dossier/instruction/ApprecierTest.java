package fr.treille.dossier.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.completude.CompletudeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.critere.AppreciationSaisie;
import fr.treille.dossier.instruction.critere.Controle;
import fr.treille.dossier.instruction.critere.Controle.Niveau;
import fr.treille.dossier.instruction.critere.Critere;
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

/** Criteria that a person appreciates, and those that keep an avis from being favorable. */
@TestIntegration
class ApprecierTest {

    @Autowired
    AppreciationService appreciations;

    @Autowired
    InstructionService service;

    @Autowired
    AccordService accords;

    @Autowired
    CompletudeService completude;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        essai.sansDoubles();
    }

    /** Of a solution that nobody said to be référencée. */
    private GrappeFiche aApprecier() {
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        base.sql("UPDATE grappe SET referencee = NULL WHERE id = ?")
                .param(deposee.id())
                .update();
        session.ouvrir(Role.COORDINATION_ARS);
        return service.ouvrir(deposee.id(), deposee.version());
    }

    private Controle controle(GrappeFiche grappe, Critere critere) {
        return service.examen(grappe.id()).controles().stream()
                .filter(un -> un.critere() == critere)
                .findFirst()
                .orElseThrow();
    }

    private void apprecier(GrappeFiche grappe, Critere critere, boolean satisfait, String motif) {
        appreciations.apprecier(new AppreciationSaisie(
                grappe.id(),
                grappe.version(),
                critere,
                "",
                controle(grappe, critere).trouvee(),
                controle(grappe, critere).constat(),
                satisfait,
                motif));
    }

    private static AvisSaisie avis(GrappeFiche grappe, boolean favorable) {
        return new AvisSaisie(grappe.id(), grappe.version(), favorable, "Motif", List.of(), List.of(), List.of());
    }

    @Test
    void ce_que_les_faits_ne_decident_pas_bloque_l_avis_favorable_jusqu_a_ce_qu_une_personne_l_apprecie() {
        var grappe = aApprecier();
        assertThat(controle(grappe, Critere.SOLUTION)).satisfies(solution -> {
            assertThat(solution.niveau()).isEqualTo(Niveau.A_APPRECIER);
            assertThat(solution.source()).contains("solutions référencées");
            assertThat(solution.constat()).contains("Il n’est pas dit si");
        });
        assertThatThrownBy(() -> service.verifier(avis(grappe, true)))
                .hasMessageContaining("Solution référencée Ségur")
                .hasMessageContaining("Il n’est pas dit si");

        apprecier(grappe, Critere.SOLUTION, true, "Liste du 20/05/2025");

        assertThat(controle(grappe, Critere.SOLUTION)).satisfies(solution -> {
            assertThat(solution.niveau()).isEqualTo(Niveau.SATISFAIT);
            assertThat(solution.selonFaits()).isEqualTo(Niveau.A_APPRECIER);
            assertThat(solution.appreciationEnClair())
                    .contains("Satisfait", "Prénom Coordination régionale ARS", "Liste du 20/05/2025");
        });
        assertThat(service.rendre(avis(grappe, true)).statut()).isEqualTo(StatutGrappe.A_DECIDER);
    }

    @Test
    void un_avis_defavorable_ne_demande_rien_des_criteres() {
        var grappe = aApprecier();
        assertThat(service.rendre(avis(grappe, false)).statut()).isEqualTo(StatutGrappe.A_DECIDER);
    }

    @Test
    void une_personne_peut_trouver_non_satisfait_ce_que_les_faits_donnent_pour_bon() {
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        var grappe = service.ouvrir(deposee.id(), deposee.version());

        apprecier(grappe, Critere.ELIGIBILITE, false, "Deux autorisations sont caduques");

        assertThatThrownBy(() -> service.rendre(avis(grappe, true))).hasMessageContaining("L.\u00A0312-1");
        apprecier(grappe, Critere.ELIGIBILITE, true, "Renouvelées depuis");
        assertThat(service.rendre(avis(grappe, true)).statut()).isEqualTo(StatutGrappe.A_DECIDER);
    }

    @Test
    void une_appreciation_tombe_quand_les_faits_changent() {
        var grappe = aApprecier();
        apprecier(grappe, Critere.SOLUTION, true, "Liste du 20/05/2025");

        base.sql("UPDATE grappe SET referencee = FALSE WHERE id = ?")
                .param(grappe.id())
                .update();

        assertThat(controle(grappe, Critere.SOLUTION)).satisfies(solution -> {
            assertThat(solution.niveau()).isEqualTo(Niveau.A_APPRECIER);
            assertThat(solution.appreciationEnClair()).contains("ne compte plus");
        });
    }

    @Test
    void ce_qui_manque_est_dit_sur_son_champ_et_ce_qui_a_change_se_relit() {
        var grappe = aApprecier();
        var constat = controle(grappe, Critere.SOLUTION).constat();

        assertThatThrownBy(() -> appreciations.apprecier(new AppreciationSaisie(
                        grappe.id(), grappe.version(), Critere.SOLUTION, "", 0, constat, null, "Motif")))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("satisfait"));
        assertThatThrownBy(() -> apprecier(grappe, Critere.SOLUTION, true, " "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        assertThatThrownBy(() -> appreciations.apprecier(new AppreciationSaisie(
                        grappe.id(), grappe.version(), Critere.SOLUTION, "", 0, "Autre constat", true, "Motif")))
                .isInstanceOf(ModificationConcurrente.class);
        assertThat(controle(grappe, Critere.SOLUTION).appreciation()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Critere.class,
            names = {"PIECES", "TAILLE", "NON_REDONDANCE"})
    void ce_que_l_avis_ou_les_pieces_disent_ne_s_apprecie_pas_a_part(Critere critere) {
        var grappe = aApprecier();
        assertThatThrownBy(() -> apprecier(grappe, critere, true, "Motif"))
                .hasMessageContaining("ne s’apprécie pas à part");
    }

    @Test
    void une_fois_l_avis_donne_rien_ne_s_apprecie_plus() {
        var grappe = essai.au(StatutGrappe.A_DECIDER, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        assertThatThrownBy(() -> apprecier(grappe, Critere.SOLUTION, false, "Motif"))
                .hasMessageContaining("entre le dépôt et l’avis");
    }

    @Test
    void une_piece_exigee_qui_manque_refuse_l_avis_favorable_en_la_nommant() {
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        var grappe = service.ouvrir(deposee.id(), deposee.version());
        var planning = completude.liste(grappe.id()).attendues().stream()
                .filter(une -> une.piece().libelle().equals("Planning du projet"))
                .findFirst()
                .orElseThrow()
                .donnees()
                .getFirst();
        completude.refuser(grappe.id(), planning.id(), planning.version(), "Sans dates");

        assertThatThrownBy(() -> service.rendre(avis(grappe, true)))
                .hasMessageContaining("Dossier complet")
                .hasMessageContaining("«\u00A0Planning du projet\u00A0»");
        assertThat(service.rendre(avis(grappe, false)).statut()).isEqualTo(StatutGrappe.A_DECIDER);

        assertThatThrownBy(() -> accords.exiger(grappe.id(), List.of()))
                .as("nor is it granted against the avis")
                .hasMessageContaining("Planning du projet");
    }

    @Test
    void une_categorie_ineligible_n_est_pas_satisfaite() {
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        base.sql("UPDATE etablissement SET categorie_code = '258' WHERE finess = ?")
                .param(GrappesDEssai.essms(4))
                .update();
        session.ouvrir(Role.COORDINATION_ARS);
        try {
            assertThat(controle(deposee, Critere.ELIGIBILITE)).satisfies(eligibilite -> {
                assertThat(eligibilite.niveau()).isEqualTo(Niveau.NON_SATISFAIT);
                assertThat(eligibilite.constat()).contains("Résidence 4");
                assertThat(eligibilite.source()).contains("L.\u00A0312-1");
            });
        } finally {
            base.sql("UPDATE etablissement SET categorie_code = '500' WHERE finess = ?")
                    .param(GrappesDEssai.essms(4))
                    .update();
        }
    }

    @Test
    void un_avis_donne_avant_les_criteres_se_decide_sans_eux_jusqu_a_ce_qu_il_soit_corrige() {
        var rendue = essaiRendu();
        base.sql("DELETE FROM piece_dossier WHERE grappe_id = ?")
                .param(rendue.id())
                .update();
        assertThatThrownBy(() -> accords.exiger(rendue.id(), List.of())).hasMessageContaining("Planning du projet");

        base.sql("UPDATE instruction SET avant_criteres = TRUE WHERE grappe_id = ?")
                .param(rendue.id())
                .update();
        accords.exiger(rendue.id(), List.of());

        service.reprendre(rendue.id(), rendue.version(), "À compléter");
        assertThatThrownBy(() -> accords.exiger(rendue.id(), List.of())).hasMessageContaining("Planning du projet");
    }

    private GrappeFiche essaiRendu() {
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        return service.rendre(avis(service.ouvrir(deposee.id(), deposee.version()), true));
    }
}
