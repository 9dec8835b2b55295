package fr.treille.dossier.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import fr.treille.TestIntegration;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Who decides what, set by the administration of the région. */
@TestIntegration
@WithUserDetails("administration@treille.test")
class DelegationsViewTest extends SpringBrowserlessTest {

    @Autowired
    JdbcClient base;

    @AfterEach
    void retablir() {
        base.sql("UPDATE delegation_decision SET plafond = NULL, favorable = TRUE WHERE role = 'COORDINATION_ARS'")
                .update();
    }

    private BigDecimal plafond() {
        return base.sql(
                        "SELECT plafond FROM delegation_decision WHERE role = 'COORDINATION_ARS' AND region_code = '76'")
                .query(BigDecimal.class)
                .optional()
                .orElse(null);
    }

    @Test
    void un_plafond_se_regle_et_ce_qui_n_en_est_pas_un_est_refuse_sur_le_champ() {
        UI.getCurrent().navigate("region/decisions");
        var bouton = find(Button.class)
                .withCondition(un -> un.getAriaLabel()
                        .orElse("")
                        .equals("Enregistrer la délégation du rôle Coordination régionale ARS"))
                .single();
        // hidden are those of the roles that grant nothing
        var champ = find(BigDecimalField.class).single();
        champ.setValue(new BigDecimal("-5"));
        test(bouton).click();
        assertThat(champ.getErrorMessage()).contains("supérieur à zéro");
        assertThat(plafond()).isNull();

        champ.setValue(new BigDecimal("500000"));
        test(bouton).click();
        assertThat(plafond()).isEqualByComparingTo("500000");
    }

    @Test
    void un_role_plafonne_perd_sa_delegation_avec_son_plafond() {
        base.sql(
                        "UPDATE delegation_decision SET plafond = 100000 WHERE role = 'COORDINATION_ARS' AND region_code = '76'")
                .update();
        UI.getCurrent().navigate("region/decisions");
        var favorable = find(Checkbox.class)
                .withLabel("Prend les décisions favorables")
                .withCondition(Checkbox::getValue)
                .single();
        favorable.setValue(false);
        assertThat(find(BigDecimalField.class).all()).isEmpty();

        test(find(Button.class)
                        .withCondition(un -> un.getAriaLabel()
                                .orElse("")
                                .equals("Enregistrer la délégation du rôle Coordination régionale ARS"))
                        .single())
                .click();

        assertThat(plafond()).isNull();
        assertThat(base.sql("SELECT favorable FROM delegation_decision WHERE role = 'COORDINATION_ARS'"
                                + " AND region_code = '76'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
