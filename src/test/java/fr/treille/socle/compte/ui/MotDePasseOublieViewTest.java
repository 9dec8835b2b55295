package fr.treille.socle.compte.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import fr.treille.TestIntegration;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;

/** Asking for another password: an address that is none is refused on its field, any other gets the same answer. */
@TestIntegration
@WithAnonymousUser
@ViewPackages(classes = MotDePasseOublieView.class)
class MotDePasseOublieViewTest extends SpringBrowserlessTest {

    @Test
    void ce_qui_n_est_pas_une_adresse_est_refuse_sur_le_champ_et_reste() {
        UI.getCurrent().navigate("mot-de-passe-oublie");
        var adresse = find(EmailField.class).single();
        adresse.setValue("jeanne");
        demander();
        assertThat(adresse.getErrorMessage()).isEqualTo("Indiquez l’adresse avec laquelle vous vous connectez.");
        assertThat(adresse.isInvalid()).isTrue();
        assertThat(adresse.getValue()).isEqualTo("jeanne");
        adresse.setValue("personne@treille.test");
        demander();
        assertThat(find(EmailField.class).exists()).isFalse();
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Si un compte actif existe");
    }

    private void demander() {
        test(find(Button.class).withText("Recevoir un lien").single()).click();
    }
}
