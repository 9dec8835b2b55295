package fr.treille.referentiel.amenagement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.TestIntegration;
import fr.treille.referentiel.amenagement.AmenagementLigne;
import fr.treille.referentiel.amenagement.AmenagementService;
import fr.treille.referentiel.amenagement.EffetAmenagement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The register as the coordination fills it; today is 2 June 2025. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class AmenagementsViewTest extends SpringBrowserlessTest {

    @Autowired
    AmenagementService service;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void ouvrir() {
        base.sql("DELETE FROM amenagement_cible WHERE region_code IS NOT NULL").update();
        navigate("amenagements", AmenagementsView.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void on_ajoute_un_amenagement_puis_on_y_met_fin() {
        bouton("Ajouter un aménagement");
        bouton("Ajouter");
        assertThat(champ("Situation").getErrorMessage()).isEqualTo("La situation est obligatoire.");
        test(champ("Situation")).setValue("Refus du DMP");
        find(RadioButtonGroup.class).withLabel("Effet").single().setValue(EffetAmenagement.REDUCTION);
        find(CheckboxGroup.class).withLabel("Cibles aménagées").single().setValue(Set.of("DMP"));
        test(champ("Demandé par")).setValue("ARS Occitanie");
        date("Demandé le", LocalDate.of(2025, 1, 14));
        test(champ("Décision de la DNS et de la CNSA")).setValue("DNS/CNSA 2025-04");
        date("Décidé le", LocalDate.of(2025, 4, 7));
        date("Premier jour", LocalDate.of(2025, 5, 1));
        bouton("Ajouter");

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(service.amenagements())
                .extracting(AmenagementLigne::situation)
                .contains("Refus du DMP");

        geste(1, "Mettre fin à «\u00A0Refus du DMP\u00A0»");
        bouton("Mettre fin");
        assertThat(find(TextArea.class).withLabel("Motif").single().getErrorMessage())
                .isEqualTo("Dites pourquoi l’aménagement prend fin.");
        test(find(TextArea.class).withLabel("Motif").single()).setValue("Décision abrogée");
        bouton("Mettre fin");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(service.amenagements().getLast().jusquAu()).isEqualTo(LocalDate.of(2025, 6, 2));
    }

    @Test
    void ce_qui_est_livre_ne_se_change_pas() {
        assertThat(gestes(0)).isEmpty();
    }

    private void geste(int rang, String libelle) {
        gestes(rang).stream()
                .filter(bouton -> bouton.getAriaLabel().filter(libelle::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .click();
    }

    private List<Button> gestes(int rang) {
        return test(find(Grid.class).single())
                .getCellComponent(rang, "gestes")
                .getChildren()
                .map(Button.class::cast)
                .toList();
    }

    private TextField champ(String libelle) {
        return find(TextField.class).withLabel(libelle).single();
    }

    private void date(String libelle, LocalDate jour) {
        find(DatePicker.class).withLabel(libelle).single().setValue(jour);
    }

    private void bouton(String libelle) {
        test(find(Button.class).withText(libelle).single()).click();
    }
}
