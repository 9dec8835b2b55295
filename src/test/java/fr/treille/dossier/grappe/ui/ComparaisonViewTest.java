package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** Two files side by side. */
@TestIntegration
@WithUserDetails("consultation@treille.test")
class ComparaisonViewTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    private GrappeFiche une;
    private GrappeFiche autre;

    @BeforeEach
    void deux_dossiers() {
        essai.registre(16);
        une = essai.deposee("Garonne");
        autre = essai.remplie("Ariège", 16);
    }

    private String page(String adresse) {
        var morceaux = adresse.split("\\?");
        UI.getCurrent()
                .navigate(
                        morceaux[0],
                        morceaux.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(morceaux[1]));
        return getCurrentView().getElement().getTextRecursively();
    }

    private static String adresse(long une, long autre) {
        return "grappes/comparer/" + une + "/" + autre;
    }

    @Test
    void chaque_fait_est_en_face_de_l_autre_et_l_ecart_est_dit() {
        var page = page(adresse(une.id(), autre.id()));
        assertThat(page)
                .contains("Garonne", "Ariège", "Déposée", "En constitution", "≠ différent", "Porteur", "315", "336");
        assertThat(find(NativeTable.class).all()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void ce_qui_differe_se_montre_seul_et_l_adresse_le_garde() {
        page(adresse(une.id(), autre.id()));
        test(find(Checkbox.class).single()).click();
        var seul = getCurrentView().getElement().getTextRecursively();
        assertThat(seul).contains("Statut", "ESSMS").doesNotContain("Organismes gestionnaires", "Appel à projets");
        assertThat(page(adresse(une.id(), autre.id()) + "?differences=oui")).isEqualTo(seul);
    }

    @Test
    void hors_du_perimetre_ou_inexistante_la_page_n_existe_pas() {
        assertThat(page(adresse(une.id(), 999_999))).contains("Cette page n’existe pas");
        assertThat(page(adresse(999_999, une.id()))).contains("Cette page n’existe pas");
    }

    @Test
    void qui_consulte_choisit_dans_la_liste_et_ne_change_rien() {
        page("grappes?choix=" + une.id() + "," + autre.id());
        var page = getCurrentView().getElement().getTextRecursively();
        assertThat(page).contains("Comparer").doesNotContain("Changer de responsable");
        assertThat(find(Grid.class).all()).isNotEmpty();
    }
}
