package fr.treille.dossier.instruction.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.instruction.ComplementService;
import fr.treille.dossier.instruction.DemandeSaisie;
import fr.treille.dossier.instruction.Examen;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.instruction.critere.Controle;
import fr.treille.dossier.instruction.critere.Critere;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** From the pieces that miss to the request, and a criterion that a person appreciates. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class DemandePreremplieTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    @Autowired
    InstructionService service;

    @Autowired
    ComplementService complements;

    @Autowired
    JdbcClient base;

    private GrappeFiche grappe;

    @BeforeEach
    void deposer() {
        essai.registre(16);
        grappe = essai.deposee("Canal");
    }

    private void aller() {
        UI.getCurrent().navigate("grappes/" + grappe.id() + "/instruction");
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).all().getFirst()).click();
    }

    @Test
    void la_demande_part_de_ce_qui_manque_et_la_prochaine_etape_mene_aux_pieces() {
        base.sql("DELETE FROM piece_dossier WHERE grappe_id = ? AND attendue LIKE 'Plan%'")
                .param(grappe.id())
                .update();
        aller();
        assertThat(find(Span.class)
                        .withTextContaining("2 pièces exigées manquent")
                        .exists())
                .isTrue();

        cliquer("Demander des compléments");

        var pieces =
                find(MultiSelectComboBox.class).withLabel("Pièces du dossier").single();
        assertThat(pieces.getValue())
                .map(Object::toString)
                .containsExactlyInAnyOrder(
                        "Planning du projet (début, VA et VSR prévues, atteinte des cibles)",
                        "Plan de financement (coûts du projet et ressources humaines)");
        cliquer("Annuler");
        cliquer("Voir les pièces");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("grappes/" + grappe.id() + "/pieces");
    }

    @SuppressWarnings("unchecked")
    @Test
    void un_critere_s_apprecie_avec_un_motif_et_dit_qui_l_a_fait() {
        base.sql("UPDATE grappe SET referencee = NULL WHERE id = ?")
                .param(grappe.id())
                .update();
        aller();
        test(find(Button.class).all().stream()
                        .filter(bouton -> "Apprécier «\u00A0Solution référencée Ségur\u00A0»"
                                .equals(bouton.getAriaLabel().orElse("")))
                        .findFirst()
                        .orElseThrow())
                .click();

        cliquer("Enregistrer l’appréciation");
        RadioButtonGroup<String> choix =
                find(RadioButtonGroup.class).withLabel("Ce critère est").single();
        assertThat(choix.isInvalid()).isTrue();
        choix.setValue("Satisfait");
        cliquer("Enregistrer l’appréciation");
        assertThat(find(TextArea.class).withLabel("Motif").all().getLast().isInvalid())
                .isTrue();
        find(TextArea.class).withLabel("Motif").all().getLast().setValue("Liste du 20/05/2025");
        cliquer("Enregistrer l’appréciation");

        assertThat(solution(service.examen(grappe.id())).apprecie()).isTrue();
        assertThat(find(Button.class).withText("Apprécier autrement").all()).hasSize(1);
    }

    private static Controle solution(Examen examen) {
        return examen.controles().stream()
                .filter(controle -> controle.critere() == Critere.SOLUTION)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_consulte_n_apprecie_pas() {
        aller();
        assertThat(find(Button.class).withText("Apprécier").exists()).isFalse();
    }

    @Test
    void ce_qui_est_deja_attendu_n_est_pas_redemande() {
        base.sql("DELETE FROM piece_dossier WHERE grappe_id = ? AND attendue LIKE 'Plan%'")
                .param(grappe.id())
                .update();
        complements.demander(new DemandeSaisie(
                grappe.id(),
                grappe.version(),
                List.of("Planning du projet"),
                grappe.fenetre().finRecevabilite(),
                "",
                true));
        aller();

        cliquer("Demander des compléments");

        assertThat(find(MultiSelectComboBox.class)
                        .withLabel("Pièces du dossier")
                        .single()
                        .getValue())
                .map(Object::toString)
                .containsExactly("Plan de financement (coûts du projet et ressources humaines)");
    }
}
