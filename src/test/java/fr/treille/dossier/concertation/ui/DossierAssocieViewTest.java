package fr.treille.dossier.concertation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.TestIntegration;
import fr.treille.dossier.concertation.SensAvis;
import fr.treille.dossier.grappe.GrappesDEssai;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** A file that another région carries, on the screens of both. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class DossierAssocieViewTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    @Autowired
    JdbcClient base;

    private long id;

    /** Nouvelle-Aquitaine carries it, Occitanie has a half of it. */
    @BeforeEach
    void sur_deux_regions() {
        essai.registre(16);
        base.sql("UPDATE grappe SET multiregionale = FALSE").update();
        id = essai.deposee("Landes girondines").id();
        essai.deplacer(id, "33", "31");
        region("75");
    }

    private void region(String code) {
        base.sql("UPDATE grappe SET multiregionale = TRUE, region_code = ? WHERE id = ?")
                .params(code, id)
                .update();
    }

    private String page(String adresse) {
        UI.getCurrent().navigate(adresse);
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    void la_liste_des_grappes_le_dit_et_y_mene() {
        assertThat(page("grappes"))
                .contains(
                        "1 dossier porté par une autre région a des ESSMS dans la vôtre",
                        "1 attend l’avis de votre agence",
                        "Voir les dossiers d’autres régions");
        page("grappes/autres-regions");
        assertThat(find(Grid.class).single().getGenericDataView().getItems()).hasSize(1);
        region("76");
        assertThat(page("grappes")).doesNotContain("autre région");
    }

    @Test
    @SuppressWarnings("unchecked")
    void l_avis_se_donne_et_dit_ce_qui_lui_manque_sur_le_champ() {
        assertThat(page("grappes/autres-regions/" + id))
                .contains("Nouvelle-Aquitaine", "7 sur 15", "Part indicative", "Avis de votre agence");
        RadioButtonGroup<SensAvis> sens = find(RadioButtonGroup.class).single();
        var motif = find(TextArea.class).single();
        donner();
        assertThat(sens.isInvalid()).isTrue();
        sens.setValue(SensAvis.RESERVE);
        donner();
        assertThat(motif.getErrorMessage()).contains("ce qui motive cet avis");
        test(motif).setValue("Un OG est en difficulté");
        donner();
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Réservé", "Un OG est en difficulté")
                .doesNotContain("Pas encore donné");
    }

    private void donner() {
        test(find(Button.class).withText("Donner l’avis").single()).click();
    }

    @Test
    void la_region_qui_le_porte_lit_les_avis_dans_un_onglet() {
        region("76");
        assertThat(page("grappes/" + id + "/regions"))
                .contains(
                        "Occitanie (porte le dossier)", "Nouvelle-Aquitaine", "Pas encore donné", "Instruit et décide");
        base.sql("UPDATE grappe SET multiregionale = FALSE WHERE id = ?")
                .param(id)
                .update();
        assertThat(page("grappes/" + id)).doesNotContain("Régions");
    }

    @Test
    void ailleurs_il_n_existe_pas() {
        region("76");
        assertThat(page("grappes/autres-regions/" + id)).contains("Cette page n’existe pas");
    }
}
