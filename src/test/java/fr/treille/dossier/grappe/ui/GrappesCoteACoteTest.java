package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.liste.GrappeLigne;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The list and what it opens, beside it or in its place according to the window. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class GrappesCoteACoteTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    private GrappeFiche fiche;

    @BeforeEach
    void peupler() {
        essai.registre(16);
        fiche = essai.remplie("Bastide", 15);
    }

    private static void fenetre(int largeur) {
        ExtendedClientDetails.updateFromValues(
                UI.getCurrent(),
                cle -> cle.equals("v-ww") ? String.valueOf(largeur) : cle.equals("v-wh") ? "900" : null);
    }

    private void ouvrir() {
        UI.getCurrent().navigate("grappes/" + fiche.id(), QueryParameters.fromString("q=bastide"));
    }

    @SuppressWarnings("unchecked")
    private Grid<GrappeLigne> liste() {
        return find(Grid.class).withAttribute("aria-label", "grappes").single();
    }

    @Test
    void a_1366_px_la_fiche_est_seule() {
        fenetre(1366);
        ouvrir();

        assertThat(find(Grid.class).withAttribute("aria-label", "grappes").exists())
                .isFalse();
    }

    @Test
    void a_1920_px_la_liste_filtree_reste_a_cote_de_la_fiche() {
        fenetre(1920);
        ouvrir();

        assertThat(find(H2.class).withText("Bastide").exists()).isTrue();
        assertThat(test(liste()).getRow(0).nom()).isEqualTo("Bastide");
        assertThat(liste().getColumnByKey("montant").isVisible()).isFalse();
    }

    @Test
    void un_filtre_change_a_cote_suit_dans_l_adresse_et_dans_le_retour() {
        fenetre(1920);
        ouvrir();

        test(find(TextField.class).withAriaLabel("Nom, porteur ou FINESS").single())
                .setValue("bast");
        test(find(Button.class).withAriaLabel("Revenir à la liste").single()).click();

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("grappes?q=bast");
        assertThat(liste().getColumnByKey("montant").isVisible()).isTrue();
    }
}
