package fr.treille.suivi.usage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.suivi.preuve.PreuveService;
import fr.treille.suivi.usage.UsagesDEssai;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.context.TestPropertySource;

/** Evidence of a grappe of four ESSMS that does not say what it proves; today is 30/06/2026. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
@WithUserDetails("animateur32@treille.test")
class PreciserDialogTest extends SpringBrowserlessTest {

    @Autowired
    UsagesDEssai usages;

    @Autowired
    PreuveService preuves;

    @Autowired
    JdbcClient base;

    private long grappe;

    @BeforeEach
    void conventionner() {
        var moi = SecurityContextHolder.getContext();
        grappe = usages.conventionnee("À préciser", 4).id();
        SecurityContextHolder.setContext(moi);
    }

    private void aller() {
        UI.getCurrent().navigate("grappes/" + grappe + "/usages");
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).last()).click();
    }

    private String texte() {
        return find(Div.class).withClassName("usage-page").single().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<CibleFiche> indicateurs() {
        return find(CheckboxGroup.class).withLabel("Indicateurs prouvés").single();
    }

    @Test
    void ce_qu_une_preuve_prouve_se_precise_depuis_la_liste() {
        var periode = usages.periode(grappe);
        usages.joindre(grappe, UsagesDEssai.preuve(periode, "DMP", GrappesDEssai.essms(2)));
        base.sql("DELETE FROM portee_preuve_essms WHERE piece_id = ?")
                .param(preuves.preuves(grappe).getFirst().piece().id())
                .update();
        aller();
        assertThat(texte())
                .contains("Une preuve ne prouve rien", "À préciser\u00A0: les ESSMS", "DMP\u00A0; ESSMS à préciser");
        cliquer("Préciser");
        assertThat(indicateurs().getValue()).extracting(CibleFiche::code).containsExactly("DMP");
        find(Checkbox.class).withLabel("Tous les ESSMS de la grappe").single().setValue(true);
        cliquer("Enregistrer ce qu’elle prouve");
        assertThat(texte())
                .contains("DMP\u00A0; tous les ESSMS de la grappe\u00A0; du 01/01/2026 au 31/03/2026")
                .doesNotContain("ne prouve rien");
    }
}
