package fr.treille.socle.compte.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.equipe.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts as the coordination manages them. */
@TestIntegration
@ViewPackages(classes = ComptesView.class)
class ComptesViewTest extends SpringBrowserlessTest {

    @Autowired
    private Session session;

    @Autowired
    private JdbcClient base;

    @Test
    void la_coordination_invite_et_voit_le_compte_invite() {
        session.ouvrir(Role.COORDINATION_ARS);
        navigate(ComptesView.class);
        var avant = test(find(Grid.class).single()).size();
        bouton("Inviter une personne").click();
        bouton("Envoyer l’invitation").click();
        var role = (Select<Role>)
                (Select<?>) find(Select.class).withCaption("Rôle").single();
        assertThat(role.isInvalid()).isTrue();
        assertThat(role.getListDataView().getItems())
                .containsExactlyInAnyOrderElementsOf(Role.COORDINATION_ARS.donne());
        role.setValue(Role.ANIMATEUR);
        bouton("Envoyer l’invitation").click();
        assertThat(champ("Nom").isInvalid() || courriel().isInvalid()).isTrue();
        test(champ("Nom")).setValue("Querol");
        test(courriel()).setValue("dt31@treille.test");
        bouton("Envoyer l’invitation").click();
        assertThat(courriel().getErrorMessage()).contains("existe déjà");
        test(courriel()).setValue("querol@grades.test");
        bouton("Envoyer l’invitation").click();
        assertThat(find(InviterDialog.class).all()).isEmpty();
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(avant + 1);
        assertThat(base.sql("SELECT role FROM agent WHERE courriel = 'querol@grades.test'")
                        .query(String.class)
                        .single())
                .isEqualTo("ANIMATEUR");
    }

    private TextField champ(String libelle) {
        return find(TextField.class).withCaption(libelle).single();
    }

    private EmailField courriel() {
        return find(EmailField.class).single();
    }

    private Button bouton(String texte) {
        return find(Button.class).withText(texte).single();
    }
}
