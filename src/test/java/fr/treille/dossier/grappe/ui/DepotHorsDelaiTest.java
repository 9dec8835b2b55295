package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.context.TestPropertySource;

/** A week after the window closed. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2025-06-20")
@WithUserDetails("coordination@treille.test")
class DepotHorsDelaiTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    @Autowired
    GrappeService grappes;

    private GrappeFiche fiche;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        fiche = essai.remplie("Canal", 15);
        essai.completer(fiche.id());
        UI.getCurrent().navigate("grappes/" + fiche.id());
    }

    private void deposer(LocalDate jour, LocalTime heure, String bouton) {
        test(find(Button.class).withText("Enregistrer le dépôt").single()).click();
        test(find(DatePicker.class).withLabel("Date du dépôt").single()).setValue(jour);
        test(find(TimePicker.class).withLabel("Heure du dépôt").single()).setValue(heure);
        test(find(Button.class).withText(bouton).last()).click();
    }

    private boolean ecrit(String texte) {
        return find(Span.class).withTextContaining(texte).exists();
    }

    @Test
    void le_retard_se_dit_avant_puis_le_dossier_est_irrecevable() {
        test(find(Button.class).withText("Enregistrer le dépôt").single()).click();
        var date = find(DatePicker.class).withLabel("Date du dépôt").single();
        assertThat(date.getValue()).isNull();
        test(date).setValue(LocalDate.of(2025, 6, 13));
        assertThat(find(Div.class).withClassName("grappe-depot-retard").exists())
                .isFalse();

        test(date).setValue(LocalDate.of(2025, 6, 14));

        assertThat(find(Div.class).withClassName("grappe-depot-retard").single().getText())
                .startsWith("Hors délai\u00A0: la fenêtre a fermé le 13/06/2025 à minuit.");
        test(find(Button.class).withText("Enregistrer un dépôt hors délai").single())
                .click();
        assertThat(grappes.fiche(fiche.id()).statut()).isEqualTo(StatutGrappe.IRRECEVABLE);
        assertThat(ecrit("Depuis le 14/06/2025\u00A0: dépôt hors délai")).isTrue();
        assertThat(ecrit("Dossier irrecevable\u00A0: déposé le 14/06/2025, après la clôture"))
                .isTrue();
        assertThat(find(Button.class).withText("Annuler le dépôt").exists()).isTrue();
    }

    @Test
    void la_derniere_seconde_du_dernier_jour_est_dans_les_delais() {
        deposer(LocalDate.of(2025, 6, 13), LocalTime.of(23, 59, 59), "Enregistrer le dépôt");

        assertThat(grappes.fiche(fiche.id()).statut()).isEqualTo(StatutGrappe.DEPOSEE);
        assertThat(ecrit("13/06/2025 à 23:59:59")).isTrue();
    }

    @Test
    void la_premiere_seconde_du_lendemain_ne_l_est_plus() {
        deposer(LocalDate.of(2025, 6, 14), LocalTime.MIDNIGHT, "Enregistrer un dépôt hors délai");

        assertThat(grappes.fiche(fiche.id()).statut()).isEqualTo(StatutGrappe.IRRECEVABLE);
        assertThat(ecrit("déposé le 14/06/2025 à 00:00:00")).isTrue();
    }

    @Test
    void une_heure_a_venir_se_dit_sur_l_heure() {
        deposer(LocalDate.of(2025, 6, 20), LocalTime.of(23, 59, 59), "Enregistrer un dépôt hors délai");

        var heure = find(TimePicker.class).withLabel("Heure du dépôt").single();
        assertThat(heure.isInvalid()).isTrue();
        assertThat(heure.getErrorMessage()).contains("cette heure est à venir");
    }

    @Test
    void la_coordination_admet_avec_un_motif() {
        deposer(LocalDate.of(2025, 6, 14), null, "Enregistrer un dépôt hors délai");
        test(find(Button.class).withText("Admettre à titre exceptionnel").single())
                .click();
        test(find(Button.class).withText("Admettre le dossier").single()).click();
        var motif = find(TextArea.class).withLabel("Motif").single();
        assertThat(motif.getErrorMessage()).startsWith("Dites pourquoi");

        test(motif).setValue("Panne de l’outil national");
        test(find(Button.class).withText("Admettre le dossier").single()).click();

        assertThat(grappes.fiche(fiche.id()).statut()).isEqualTo(StatutGrappe.DEPOSEE);
        assertThat(ecrit("malgré un dépôt hors délai\u00A0: Panne de l’outil national"))
                .isTrue();
        UI.getCurrent().navigate("grappes/" + fiche.id() + "/instruction");
        assertThat(ecrit("Admis à titre exceptionnel")).isTrue();
        assertThat(find(Button.class).withText("Ouvrir l’instruction").exists()).isTrue();
    }

    @Test
    @WithUserDetails("dt31@treille.test")
    void qui_n_est_pas_de_la_coordination_lit_qu_elle_seule_admet() {
        deposer(LocalDate.of(2025, 6, 14), null, "Enregistrer un dépôt hors délai");

        assertThat(ecrit("sauf si la coordination l’admet avec un motif")).isTrue();
        assertThat(find(Button.class).withText("Admettre à titre exceptionnel").exists())
                .isFalse();
        UI.getCurrent().navigate("grappes/" + fiche.id() + "/instruction");
        assertThat(find(Button.class).withText("Ouvrir l’instruction").exists()).isFalse();
    }
}
