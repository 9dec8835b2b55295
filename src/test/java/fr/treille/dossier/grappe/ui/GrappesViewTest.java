package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.liste.GrappeLigne;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The list of grappes and its filters, which the address keeps. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class GrappesViewTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void peupler() {
        if (base.sql("SELECT COUNT(*) FROM grappe").query(Integer.class).single() == 0) {
            essai.registre(16);
            essai.grappe("Canal");
            essai.grappe("Évasion");
            essai.grappe("Garrigue");
            base.sql("UPDATE grappe SET statut = 'DEPOSEE', depot_le = '2025-05-02' WHERE nom = 'Évasion'")
                    .update();
        }
    }

    @SuppressWarnings("unchecked")
    private Grid<GrappeLigne> grille() {
        return find(Grid.class).single();
    }

    private String pied() {
        return find(Div.class).withClassName("pied-liste").single().getText();
    }

    private String premier() {
        return test(grille()).getRow(0).nom();
    }

    @Test
    void la_liste_montre_les_grappes_et_leurs_totaux() {
        navigate(GrappesView.class);

        assertThat(test(grille()).size()).isEqualTo(3);
        assertThat(pied()).startsWith("3 grappes · 0 ESSMS · 0\u00A0€");
    }

    @Test
    void un_filtre_saisi_passe_dans_l_adresse() {
        navigate(GrappesView.class);

        test(find(TextField.class).withAriaLabel("Nom, porteur ou FINESS").single())
                .setValue("evasion");

        assertThat(test(grille()).size()).isEqualTo(1);
        assertThat(premier()).isEqualTo("Évasion");
        assertThat(pied()).startsWith("1 grappe ·");
    }

    @Test
    @SuppressWarnings("unchecked")
    void l_adresse_retrouve_les_filtres_et_le_tri() {
        UI.getCurrent().navigate("grappes", QueryParameters.fromString("statut=EN_CONSTITUTION&tri=-nom&type=MOITIE"));

        assertThat(test(grille()).size()).isEqualTo(2);
        assertThat(premier()).isEqualTo("Garrigue");
        assertThat(find(MultiSelectComboBox.class)
                        .withAriaLabel("Statuts")
                        .single()
                        .getValue())
                .isEqualTo(java.util.Set.of(StatutGrappe.EN_CONSTITUTION));
    }

    @Test
    void les_autres_filtres_se_montrent_et_se_comptent() {
        UI.getCurrent().navigate("grappes", QueryParameters.fromString("retard=oui&solution=Netvie"));

        assertThat(find(Button.class).withText("Moins de filtres (2)").exists()).isTrue();
        assertThat(test(grille()).size()).isZero();
    }

    @Test
    void un_clic_ouvre_la_grappe_avec_les_filtres_pour_le_retour() {
        UI.getCurrent().navigate("grappes", QueryParameters.fromString("q=canal"));

        test(grille()).clickRow(0);

        assertThat(getCurrentView()).isInstanceOf(GrappeView.class);
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .matches("grappes/\\d+\\?q=canal");
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_ne_peut_pas_modifier_n_a_pas_de_bouton_de_creation() {
        navigate(GrappesView.class);

        assertThat(find(Button.class).withText("Nouvelle grappe").exists()).isFalse();
    }
}
