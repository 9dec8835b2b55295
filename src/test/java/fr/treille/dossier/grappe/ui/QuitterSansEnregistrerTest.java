package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.TestIntegration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithUserDetails;

/** Leaving what is typed: the main button, which has the focus, and Escape stay; only the other one leaves. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class QuitterSansEnregistrerTest extends SpringBrowserlessTest {

    private static final String FORMULAIRE = "grappes/nouvelle";

    @BeforeEach
    void taper_puis_partir() {
        UI.getCurrent().navigate(FORMULAIRE);
        test(nom()).setValue("À moitié tapée");
        UI.getCurrent().navigate("etablissements");
    }

    private TextField nom() {
        return find(TextField.class).withLabel("Nom de la grappe").single();
    }

    private ConfirmDialog demande() {
        return find(ConfirmDialog.class).single();
    }

    private static String ici() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    @Test
    void le_bouton_principal_est_celui_qui_reste() {
        // of a confirmation the main button, with the focus, is the one that confirms, unless a theme says otherwise
        var proprietes = demande().getElement();
        assertThat(proprietes.getProperty("confirmText")).isEqualTo("Continuer la saisie");
        assertThat(proprietes.getProperty("confirmTheme", "primary")).contains("primary");
        assertThat(proprietes.getProperty("rejectText")).isEqualTo("Quitter sans enregistrer");
        assertThat(proprietes.getProperty("rejectTheme", "error tertiary")).doesNotContain("primary");

        test(demande()).confirm();
        assertThat(ici()).isEqualTo(FORMULAIRE);
        assertThat(nom().getValue()).isEqualTo("À moitié tapée");
    }

    @Test
    void echap_reste_aussi() {
        ComponentUtil.fireEvent(demande(), new ConfirmDialog.CancelEvent(demande(), true));
        assertThat(ici()).isEqualTo(FORMULAIRE);
        assertThat(nom().getValue()).isEqualTo("À moitié tapée");

        UI.getCurrent().navigate("etablissements");
        assertThat(find(ConfirmDialog.class).exists()).as("et redemande").isTrue();
    }

    @Test
    void quitter_est_l_autre_bouton() {
        test(demande()).reject();
        assertThat(ici()).isEqualTo("etablissements");
    }
}
