package fr.treille.referentiel.appel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.TestIntegration;
import fr.treille.referentiel.appel.convention.ConventionnementService;
import fr.treille.referentiel.appel.convention.PorteeVisa;
import fr.treille.referentiel.appel.convention.Visa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The settings of the conventions of a call, read then changed on the screen. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class ConventionnementViewTest extends SpringBrowserlessTest {

    @Autowired
    ConventionnementService service;

    @Autowired
    JdbcClient base;

    @AfterEach
    void retirer() {
        base.sql("DELETE FROM conventionnement").update();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).single()).click();
    }

    @Test
    void l_onglet_dit_ce_qui_est_livre_et_ce_qui_est_a_completer() {
        UI.getCurrent().navigate("appels/1/convention");
        assertThat(page())
                .contains("livrés avec Treille", "la Caisse des dépôts et consignations", "5 ans", "2001-495")
                .doesNotContain("est à compléter\u00A0:");

        UI.getCurrent().navigate("appels/2/convention");
        assertThat(page()).contains("est à compléter\u00A0:", "[référence à compléter par la région]");
    }

    @Test
    void les_reglages_se_changent_et_un_texte_se_monte() {
        UI.getCurrent().navigate("appels/1/convention");
        cliquer("Modifier les réglages de la convention");
        find(TextField.class).withCaption("Payeur").single().setValue("l’agence comptable");
        var annees = find(IntegerField.class)
                .withCaption("Conservation des justificatifs (années)")
                .single();
        annees.setValue(50);
        cliquer("Enregistrer les réglages");
        assertThat(annees.getErrorMessage()).contains("de 1 à 30 ans");
        annees.setValue(10);
        cliquer("Ajouter un texte");
        find(TextArea.class).withCaption("Vu").all().getLast().setValue("Vu la décision de la région ;");
        var monter = find(Button.class).all().stream()
                .filter(bouton ->
                        bouton.getAriaLabel().filter("Monter ce texte"::equals).isPresent())
                .toList();
        test(monter.getLast()).click();
        cliquer("Enregistrer les réglages");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("appels/1/convention");
        assertThat(page()).contains("l’agence comptable", "10 ans", "Vu la décision de la région");
        var visas = service.trouver(1).orElseThrow().visas();
        assertThat(visas.get(visas.size() - 2)).isEqualTo(new Visa("la décision de la région", PorteeVisa.TOUTES));
        assertThat(visas.getLast().texte()).contains("instruction");
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_consulte_lit_sans_modifier() {
        UI.getCurrent().navigate("appels/1/convention");

        assertThat(page()).contains("2001-495");
        assertThat(find(Button.class)
                        .withText("Modifier les réglages de la convention")
                        .exists())
                .isFalse();
    }
}
