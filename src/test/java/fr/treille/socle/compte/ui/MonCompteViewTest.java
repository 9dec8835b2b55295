package fr.treille.socle.compte.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.equipe.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One's own account. */
@TestIntegration
@ViewPackages(classes = MonCompteView.class)
class MonCompteViewTest extends SpringBrowserlessTest {

    @Autowired
    private Session session;

    @Test
    void on_change_son_mot_de_passe_et_les_refus_sont_sur_les_champs() {
        session.ouvrir(Role.CONSULTATION);
        navigate(MonCompteView.class);
        saisir("mauvais", "cheval pile agrafe", "cheval pile agrafes");
        assertThat(champ("Le même, pour vérifier").isInvalid()).isTrue();
        saisir("mauvais", "cheval pile agrafe", "cheval pile agrafe");
        assertThat(champ("Mot de passe actuel").getErrorMessage()).isEqualTo("Ce n’est pas votre mot de passe actuel.");
        saisir("demonstration", "Azerty123456", "Azerty123456");
        assertThat(champ("Nouveau mot de passe").getErrorMessage()).contains("en premier");
        saisir("demonstration", "cheval pile agrafe", "cheval pile agrafe");
        assertThat(champ("Mot de passe actuel").isInvalid()).isFalse();
        assertThat(champ("Nouveau mot de passe").getValue()).isEmpty();
    }

    private void saisir(String ancien, String nouveau, String repete) {
        champ("Mot de passe actuel").setValue(ancien);
        champ("Nouveau mot de passe").setValue(nouveau);
        champ("Le même, pour vérifier").setValue(repete);
        test(find(Button.class).withText("Changer le mot de passe").single()).click();
    }

    private PasswordField champ(String libelle) {
        return find(PasswordField.class).withCaption(libelle).single();
    }
}
