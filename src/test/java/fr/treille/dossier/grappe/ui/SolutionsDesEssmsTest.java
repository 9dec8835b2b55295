package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.SolutionsDEssai;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.referentiel.segur.SolutionSegur;
import fr.treille.socle.commun.ui.ChampChoix;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The solution of one ESSMS or of several, chosen from the ESSMS tab. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class SolutionsDesEssmsTest extends SpringBrowserlessTest {

    private static final String GESTE = "Choisir leur solution";

    @Autowired
    GrappesDEssai essai;

    @Autowired
    SolutionsDEssai solutions;

    @Autowired
    GrappeService grappes;

    private GrappeFiche grappe;

    @BeforeEach
    void poser() {
        essai.registre(3);
        essai.sansDoubles();
        grappe = essai.remplie("Canal", 3);
    }

    @AfterEach
    void vider() {
        solutions.vider();
    }

    private void ouvrir() {
        UI.getCurrent().navigate("grappes/" + grappe.id() + "/essms");
    }

    private List<MembreLigne> membres() {
        return grappes.membres(grappe.id());
    }

    @SuppressWarnings("unchecked")
    private Grid<MembreLigne> liste() {
        return (Grid<MembreLigne>) find(Grid.class).all().getFirst();
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).single()).click();
    }

    @SuppressWarnings("unchecked")
    private ChampChoix<SolutionSegur> champ() {
        return find(ChampChoix.class)
                .withLabel("Solution de la liste des référencées")
                .single();
    }

    private boolean ecrit(String texte) {
        return find(Paragraph.class).all().stream()
                .anyMatch(phrase -> phrase.getText().contains(texte));
    }

    private boolean colonne() {
        return liste().getColumnByKey("solution").isVisible();
    }

    @Test
    void sans_liste_il_n_y_a_rien_a_choisir() {
        ouvrir();

        assertThat(find(Button.class).withText(GESTE).all()).isEmpty();
    }

    @Test
    void une_selection_prend_une_solution_propre_puis_revient_a_celle_du_dossier() {
        solutions.solution("Orme", "MS1");
        ouvrir();
        assertThat(colonne()).as("all have the file's").isFalse();
        liste().asMultiSelect().select(membres().subList(0, 2));
        cliquer(GESTE);
        assertThat(ecrit("Aujourd’hui\u00A0: celle du dossier (2).")).isTrue();
        champ().setValue(champ().getListDataView().getItem(0));
        assertThat(champ().getHelperText()).isEqualTo("MS1, vague 1, le 12/03/2023");
        cliquer("Enregistrer la solution");

        assertThat(membres()).extracting(MembreLigne::solution).containsExactly("Orme", "Orme", "");
        assertThat(colonne()).isTrue();
        liste().asMultiSelect().select(membres());
        cliquer(GESTE);
        assertThat(ecrit("Aujourd’hui\u00A0: Orme (2), celle du dossier (1).")).isTrue();
        assertThat(champ().isEmpty()).as("they have not all the same").isTrue();
        cliquer("Enregistrer la solution");

        assertThat(membres()).extracting(MembreLigne::solutionId).containsOnlyNulls();
    }

    @Test
    void une_solution_qui_a_quitte_la_liste_reste_celle_de_son_essms_tant_qu_on_n_en_change_pas() {
        var ancienne = solutions.solution("Orme", "MS1");
        essai.choisirSolution(grappe, ancienne, GrappesDEssai.essms(1));
        solutions.sortir(ancienne);
        ouvrir();
        liste().asMultiSelect().select(membres().subList(0, 1));
        cliquer(GESTE);

        assertThat(champ().getValue().libelle()).isEqualTo("Orme (hors de la liste)");
        cliquer("Enregistrer la solution");
        assertThat(membres().getFirst().solutionId()).isEqualTo(ancienne);
    }
}
