package fr.treille.socle.compte.connexion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinService;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.equipe.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The warning before a session ends. */
@TestIntegration
@ViewPackages(packages = "fr.treille.socle.compte.ui")
class VeilleSessionsTest extends SpringBrowserlessTest {

    @Autowired
    private Session session;

    @Test
    void deux_minutes_avant_la_fin_on_est_prevenu_et_l_on_reste() {
        session.ouvrir(Role.ADMINISTRATION);
        var ui = UI.getCurrent();
        ui.navigate("mon-compte");
        champ("Mot de passe actuel").setValue("commencé");
        ui.getSession().getSession().setMaxInactiveInterval((int)
                Duration.ofMinutes(60).toSeconds());
        var avis = new VeilleSessions.Avis();
        var depuis = ui.getSession().getLastRequestTimestamp();
        regarder(ui, avis, depuis + Duration.ofMinutes(57).toMillis());
        assertThat(avis.isOpened()).isFalse();
        regarder(ui, avis, depuis + Duration.ofMinutes(58).toMillis());
        assertThat(avis.isOpened()).isTrue();
        test(find(Button.class).withText("Rester connecté").single()).click();
        assertThat(avis.isOpened()).isFalse();
        assertThat(champ("Mot de passe actuel").getValue()).isEqualTo("commencé");
    }

    @Test
    void une_page_qui_demande_des_nouvelles_n_est_pas_quelqu_un() {
        session.ouvrir(Role.ADMINISTRATION);
        var ui = UI.getCurrent();
        ui.navigate("mon-compte");
        ui.getSession().getSession().setMaxInactiveInterval((int)
                Duration.ofMinutes(60).toSeconds());
        var avis = new VeilleSessions.Avis();
        var requete = ui.getSession().getLastRequestTimestamp();
        ui.getSession()
                .getSession()
                .setAttribute(
                        "fr.treille.derniereActivite",
                        requete - Duration.ofMinutes(58).toMillis());
        regarder(ui, avis, requete);
        assertThat(avis.isOpened()).isTrue();
        ui.getSession().getSession().setAttribute("fr.treille.derniereActivite", requete);
        regarder(ui, avis, requete);
        assertThat(avis.isOpened()).isFalse();
    }

    private static void regarder(UI ui, VeilleSessions.Avis avis, long maintenant) {
        VeilleSessions.regarder(ui, avis, maintenant);
        VaadinService.getCurrent().runPendingAccessTasks(ui.getSession());
    }

    private PasswordField champ(String libelle) {
        return find(PasswordField.class).withCaption(libelle).single();
    }
}
