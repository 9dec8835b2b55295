package fr.treille.engagement.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.equipe.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The list from which a grappe was opened stays its list through the button of the next step. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class FiltreGardeTest extends SpringBrowserlessTest {

    private static final String FILTRE = "q=filtr%C3%A9e&tri=nom";

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    Session session;

    private long decidee(String nom) {
        return session.sansChanger(Role.COORDINATION_ARS, () -> decisions.favorable(nom))
                .id();
    }

    private static String ici() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    private Button bouton(String nom) {
        return find(Button.class).withAriaLabel(nom).single();
    }

    @Test
    void preparer_la_lettre_puis_suivante_restent_dans_la_liste_filtree() {
        var une = decidee("Filtrée une");
        decidee("Hors de la liste");
        var zoe = decidee("Filtrée zoé");
        UI.getCurrent().navigate("grappes/" + une, QueryParameters.fromString(FILTRE));

        test(find(Button.class).withText("Préparer la lettre").single()).click();
        assertThat(ici()).isEqualTo("grappes/" + une + "/courriers?" + FILTRE);

        test(bouton("Grappe suivante")).click();
        assertThat(ici()).isEqualTo("grappes/" + zoe + "/courriers?" + FILTRE);
        assertThat(bouton("Grappe suivante").isEnabled())
                .as("la dernière de la liste")
                .isFalse();

        test(bouton("Revenir à la liste")).click();
        assertThat(ici()).isEqualTo("grappes?" + FILTRE);
    }
}
