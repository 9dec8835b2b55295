package fr.treille.dossier.note.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.note.NoteService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** Notes on the page of a grappe. */
@TestIntegration
@ViewPackages(packages = "fr.treille")
class OngletNotesTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    @Autowired
    NoteService service;

    private GrappeFiche grappe;

    @BeforeEach
    void poser() {
        essai.registre(3);
        grappe = essai.remplie("Annotée", 2);
    }

    private void ouvrir() {
        UI.getCurrent().navigate("grappes/" + grappe.id() + "/notes");
    }

    private void cliquer(String verbe) {
        test(find(Button.class).withText(verbe).single()).click();
    }

    @Test
    @WithUserDetails("coordination@treille.test")
    void une_note_s_ecrit_se_lit_et_se_retire() {
        ouvrir();
        cliquer("Écrire la note");
        assertThat(find(TextArea.class).withLabel("Nouvelle note").single().isInvalid())
                .isTrue();
        test(find(TextArea.class).withLabel("Nouvelle note").single()).setValue("Rappeler le porteur.");
        cliquer("Écrire la note");

        assertThat(find(Div.class).all()).extracting(Div::getText).contains("Rappeler le porteur.");
        cliquer("Retirer");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(service.notes(grappe.id())).isEmpty();
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_consulte_lit_sans_ecrire() {
        ouvrir();

        assertThat(find(TextArea.class).withLabel("Nouvelle note").all()).isEmpty();
    }
}
