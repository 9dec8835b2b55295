package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.membre.CauseSortie;
import fr.treille.dossier.grappe.membre.MembreLigne;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** ESSMS ticked in a deposited file, and taken out after what it makes of the file was said. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class SortirEssmsDialogTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    @Autowired
    GrappeService grappes;

    private GrappeFiche grappe;

    @BeforeEach
    void deposer() {
        essai.registre(16);
        essai.sansDoubles();
        grappe = essai.deposee("Canal");
        UI.getCurrent().navigate("grappes/" + grappe.id() + "/essms");
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).single()).click();
    }

    private List<MembreLigne> membres() {
        return grappes.membres(grappe.id());
    }

    @SuppressWarnings("unchecked")
    private void choisir(int nombre) {
        ((Grid<MembreLigne>) find(Grid.class).all().getFirst())
                .asMultiSelect()
                .select(membres().subList(0, nombre));
    }

    private boolean annonce(String texte) {
        return find(ListItem.class).all().stream()
                .anyMatch(ligne -> ligne.getElement().getTextRecursively().contains(texte));
    }

    @SuppressWarnings("unchecked")
    @Test
    void un_essms_sort_apres_avoir_lu_ce_que_devient_le_dossier() {
        choisir(1);
        cliquer("Sortir ou remplacer");
        assertThat(annonce("14 ESSMS, au lieu de 15")).isTrue();
        assertThat(annonce("l’appel à projets en attend 15")).isTrue();

        cliquer("Sortir l’ESSMS");
        RadioButtonGroup<CauseSortie> cause =
                find(RadioButtonGroup.class).withLabel("Pourquoi").single();
        assertThat(cause.isInvalid()).isTrue();
        cause.setValue(CauseSortie.INELIGIBLE);
        cliquer("Sortir l’ESSMS");
        assertThat(find(TextArea.class).withLabel("Motif").single().isInvalid()).isTrue();
        find(TextArea.class).withLabel("Motif").single().setValue("Pension de famille");
        cliquer("Sortir l’ESSMS");

        assertThat(membres()).hasSize(14);
        cliquer("Sortis depuis le dépôt (1)");
        assertThat(annonce("Pension de famille")).isTrue();
    }

    @SuppressWarnings("unchecked")
    @Test
    void un_seul_essms_se_remplace_par_son_finess() {
        choisir(1);
        cliquer("Sortir ou remplacer");
        var entrant = find(TextField.class)
                .withLabel("Remplacé par (FINESS géographique)")
                .single();
        entrant.setValue(GrappesDEssai.essms(16));
        assertThat(annonce("15 ESSMS, au lieu de 15")).isTrue();
        find(RadioButtonGroup.class).withLabel("Pourquoi").single().setValue(CauseSortie.RETRAIT);
        find(TextArea.class).withLabel("Motif").single().setValue("Demande de l’OG");
        cliquer("Remplacer l’ESSMS");

        assertThat(membres()).hasSize(15).extracting(MembreLigne::finess).contains(GrappesDEssai.essms(16));
    }

    @Test
    void plusieurs_essms_sortent_sans_etre_remplaces() {
        choisir(2);
        cliquer("Sortir ou remplacer");

        assertThat(find(TextField.class)
                        .withLabel("Remplacé par (FINESS géographique)")
                        .exists())
                .isFalse();
        assertThat(find(Button.class).withText("Sortir 2 ESSMS").exists()).isTrue();
    }

    @Test
    @WithUserDetails("grades@treille.test")
    void qui_n_instruit_pas_n_en_sort_aucun() {
        assertThat(find(Grid.class).exists()).as("it is seen").isTrue();
        assertThat(find(Button.class).withText("Sortir ou remplacer").exists()).isFalse();
    }
}
