package fr.treille.dossier.fenetre.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.TestIntegration;
import fr.treille.dossier.fenetre.FenetresDEssai;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.context.TestPropertySource;

/** Extending a due date of a window, on the screen. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
@TestPropertySource(properties = "treille.horloge.depart=2025-06-13")
class ProrogerViewTest extends SpringBrowserlessTest {

    @Autowired
    AppelService appels;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void ouvrir() {
        if (base.sql("SELECT COUNT(*) FROM grappe").query(Integer.class).single() == 0) {
            essai.registre(20);
            essai.remplie("Grappe du Lauragais", 15);
            essai.deposee("Grappe des Genêts");
        }
        UI.getCurrent().navigate("fenetres/1");
    }

    @AfterEach
    void retablir() {
        FenetresDEssai.retablir(base);
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).single()).click();
    }

    private DatePicker date(String libelle) {
        return find(DatePicker.class)
                .withAriaLabel("Nouvelle date\u00A0: " + libelle)
                .single();
    }

    private String confirmation() {
        return find(ConfirmDialog.class).last().getElement().getTextRecursively();
    }

    @Test
    @SuppressWarnings("unchecked")
    void une_prorogation_propose_la_suite_la_montre_puis_se_confirme() {
        cliquer("Prolonger une échéance");
        Select<FenetreFiche.Jalon> etape =
                find(Select.class).withCaption("Échéance").single();
        assertThat(etape.getValue().date()).isEqualTo("2025-06-13");
        assertThat(etape.getListDataView().getItems())
                .extracting(jalon -> jalon.etape().name())
                .doesNotContain("OUVERTURE", "ENGAGEMENT");
        var nouvelle = find(DatePicker.class)
                .withCaption("Nouveau dernier jour, compris")
                .single();
        nouvelle.setValue(LocalDate.of(2025, 6, 20));
        assertThat(date("Fin de la recevabilité et des compléments").getValue()).isEqualTo("2025-07-11");
        assertThat(date("Fin de la sélection").getValue()).isEqualTo("2025-10-17");
        find(Checkbox.class)
                .withCaption("Fin de l’instruction, 08/09/2025")
                .single()
                .setValue(false);
        assertThat(date("Fin de l’instruction").isReadOnly()).isTrue();
        date("Fin de la sélection").setValue(LocalDate.of(2025, 10, 31));
        cliquer("Vérifier ce qui change");
        var motif = find(TextArea.class).withCaption("Motif").single();
        assertThat(motif.getErrorMessage()).contains("Dites pourquoi");
        motif.setValue("Panne de l’outil national");
        cliquer("Vérifier ce qui change");
        assertThat(confirmation())
                .contains(
                        "Clôture des dépôts\u00A0: 13/06/2025 → vendredi 20/06/2025 (7\u00A0j de plus)",
                        "04/07/2025 → vendredi 11/07/2025",
                        "10/10/2025 → vendredi 31/10/2025",
                        "2\u00A0dossiers et 3\u00A0échéances à faire changent de date",
                        "La source disait «\u00A0mi-septembre à début octobre 2025\u00A0»")
                .doesNotContain("08/09/2025");
        assertThat(appels.prorogations(1)).isEmpty();

        test(find(ConfirmDialog.class).last()).confirm();

        assertThat(appels.prorogations(1)).hasSize(3);
        var page = getCurrentView().getElement().getTextRecursively();
        assertThat(page).contains("le 20/06/2025 à minuit", "dans 7\u00A0j", "au lieu du 13/06/2025");
        UI.getCurrent().navigate("fenetres/1/echeances");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("du 13/06/2025 au 20/06/2025, le 13/06/2025 par Prénom Coordination régionale ARS")
                .contains("avec «\u00A0Clôture des dépôts\u00A0»", "Panne de l’outil national");
        UI.getCurrent().navigate("fenetres/1/historique");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(
                        "Motif\u00A0: Panne de l’outil national",
                        "«\u00A013/06/2025\u00A0» → «\u00A020/06/2025\u00A0»");
        UI.getCurrent().navigate("appels/1/fenetres");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("au lieu du 13/06/2025", "Panne de l’outil national");
        UI.getCurrent().navigate("appels/1/historique");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Panne de l’outil national");
    }

    @Test
    void un_dernier_jour_ou_l_on_ne_travaille_pas_le_dit_avant_et_apres() {
        cliquer("Prolonger une échéance");
        find(TextArea.class).withCaption("Motif").single().setValue("Panne");
        var nouvelle = find(DatePicker.class)
                .withCaption("Nouveau dernier jour, compris")
                .single();
        nouvelle.setValue(LocalDate.of(2025, 6, 28));
        assertThat(nouvelle.getHelperText()).isEqualTo("Samedi.");
        nouvelle.setValue(LocalDate.of(2025, 6, 27));
        assertThat(nouvelle.getHelperText()).isEmpty();
        nouvelle.setValue(LocalDate.of(2025, 7, 14));
        assertThat(nouvelle.getHelperText()).isEqualTo("Jour férié\u00A0: Fête nationale.");
        cliquer("Vérifier ce qui change");
        assertThat(confirmation())
                .contains("13/06/2025 → lundi 14/07/2025, jour férié\u00A0: Fête nationale (31\u00A0j de plus)");

        test(find(ConfirmDialog.class).last()).confirm();

        UI.getCurrent().navigate("fenetres/1/echeances");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("jour férié\u00A0: Fête nationale");
    }

    @Test
    void les_refus_se_lisent_sur_leur_champ() {
        cliquer("Prolonger une échéance");
        find(TextArea.class).withCaption("Motif").single().setValue("Motif");
        var nouvelle = find(DatePicker.class)
                .withCaption("Nouveau dernier jour, compris")
                .single();
        cliquer("Vérifier ce qui change");
        assertThat(nouvelle.getErrorMessage()).contains("Donnez le nouveau dernier jour");
        nouvelle.setValue(LocalDate.of(2025, 6, 12));
        cliquer("Vérifier ce qui change");
        assertThat(nouvelle.getErrorMessage()).contains("ne raccourcit jamais un délai");
        nouvelle.setValue(LocalDate.of(2025, 7, 5));
        find(Checkbox.class)
                .withCaption("Fin de la recevabilité et des compléments, 04/07/2025")
                .single()
                .setValue(false);
        cliquer("Vérifier ce qui change");
        assertThat(date("Fin de la recevabilité et des compléments").getErrorMessage())
                .contains("viendrait avant «\u00A0Clôture des dépôts\u00A0» (05/07/2025)");
        assertThat(appels.prorogations(1)).isEmpty();
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_ne_pilote_pas_les_appels_ne_prolonge_rien() {
        assertThat(find(Button.class).withText("Prolonger une échéance").exists())
                .isFalse();
    }
}
