package fr.treille.dossier.instruction.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.ComplementLigne;
import fr.treille.dossier.instruction.ComplementService;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Today is 02/06/2025, the recevabilité ends on 04/07/2025. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class ComplementsTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    @Autowired
    GrappeService grappes;

    @Autowired
    ComplementService complements;

    @Autowired
    JdbcClient base;

    private GrappeFiche fiche;
    private String relu = "";

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        fiche = essai.deposee("Canal");
        UI.getCurrent().navigate("grappes/" + fiche.id() + "/instruction");
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).single()).click();
    }

    private boolean ecrit(String texte) {
        return find(Span.class).withTextContaining(texte).exists();
    }

    @SuppressWarnings("unchecked")
    private void demander() {
        cliquer("Demander des compléments");
        MultiSelectComboBox<String> pieces =
                find(MultiSelectComboBox.class).withLabel("Pièces du dossier").single();
        pieces.setValue(Set.of("Plan de financement"));
        find(TextArea.class)
                .withLabel("Autres compléments, un par ligne")
                .single()
                .setValue("Devis de la fibre\n\n");
        var pour = find(DatePicker.class).withLabel("Pour le").single();
        assertThat(pour.getValue()).isEqualTo(LocalDate.of(2025, 7, 4));
        test(pour).setValue(LocalDate.of(2025, 6, 20));
        cliquer("Relire le message");
        relu = texte(find(ConfirmDialog.class).single());
        test(find(ConfirmDialog.class).single()).confirm();
    }

    private static String texte(com.vaadin.flow.component.Component composant) {
        return composant.getElement().getTextRecursively();
    }

    @Test
    void une_demande_se_fait_et_l_instruction_attend() {
        demander();

        assertThat(complements.demandes(fiche.id()).getFirst().lignes())
                .extracting(ComplementLigne::libelle)
                .containsExactlyInAnyOrder("Plan de financement", "Devis de la fibre");
        assertThat(ecrit("Demandés pour le 20/06/2025")).isTrue();
        assertThat(ecrit("dans 18\u00A0j")).isTrue();
        assertThat(find(Span.class).withText("Attendu").all()).hasSize(2);
        assertThat(find(Button.class).withText("Ouvrir l’instruction").exists()).isFalse();
        assertThat(ecrit("Des compléments sont attendus du porteur")).isTrue();
    }

    @Test
    void le_message_se_relit_mot_pour_mot_avant_de_partir() {
        demander();

        assertThat(relu)
                .contains("jeanne", "@porteur.test", "Compléments demandés pour votre dossier", "20/06/2025")
                .contains("- Plan de financement", "- Devis de la fibre");
        assertThat(base.sql("SELECT corps FROM message WHERE grappe_id = ?")
                        .param(fiche.id())
                        .query(String.class)
                        .single())
                .isEqualTo(relu.substring(relu.indexOf("Bonjour,")));
        assertThat(ecrit("Message à ")).isTrue();
    }

    @Test
    void qui_a_deja_ecrit_ne_fait_pas_partir_de_message() {
        cliquer("Demander des compléments");
        find(TextArea.class)
                .withLabel("Autres compléments, un par ligne")
                .single()
                .setValue("Devis");
        find(Checkbox.class).all().stream()
                .filter(coche -> coche.getLabel().startsWith("J’ai déjà écrit"))
                .findFirst()
                .orElseThrow()
                .setValue(true);
        cliquer("Demander les compléments");

        assertThat(base.sql("SELECT COUNT(*) FROM message WHERE grappe_id = ?")
                        .param(fiche.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(ecrit("Le porteur a été averti hors de Treille.")).isTrue();
    }

    @Test
    void une_demande_faite_par_erreur_se_retire_avec_son_motif() {
        demander();
        test(find(Button.class).withText("Retirer").all().getFirst()).click();
        cliquer("Retirer la demande");
        var motif = find(TextArea.class).withLabel("Motif").last();
        assertThat(motif.isInvalid()).isTrue();
        motif.setValue("Déjà dans le dossier");
        cliquer("Retirer la demande");

        assertThat(find(Span.class).withText("Retiré").all()).hasSize(1);
        assertThat(find(Span.class).withText("Attendu").all()).hasSize(1);
        assertThat(find(Button.class).withText("Retirer").all()).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void tout_est_recu_d_un_geste() {
        demander();
        cliquer("Enregistrer une réception");
        cliquer("Tout est reçu");
        CheckboxGroup<ComplementLigne> recus =
                find(CheckboxGroup.class).withLabel("Ce qui a été reçu").single();
        assertThat(recus.getValue()).hasSize(2);
        cliquer("Enregistrer la réception");

        assertThat(grappes.fiche(fiche.id()).recevabilite().complementsPour()).isNull();
    }

    @Test
    void une_demande_vide_ou_apres_la_recevabilite_se_dit_sur_son_champ() {
        cliquer("Demander des compléments");
        cliquer("Relire le message");
        var autres = find(TextArea.class)
                .withLabel("Autres compléments, un par ligne")
                .single();
        assertThat(autres.getErrorMessage()).isEqualTo("Dites ce qui est demandé au porteur.");

        autres.setValue("Devis");
        var pour = find(DatePicker.class).withLabel("Pour le").single();
        pour.setValue(LocalDate.of(2025, 7, 5));
        cliquer("Relire le message");
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(pour.isInvalid()).isTrue();
        assertThat(complements.demandes(fiche.id())).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void la_reception_se_fait_en_partie_puis_en_entier() {
        demander();
        cliquer("Enregistrer une réception");
        cliquer("Enregistrer la réception");
        CheckboxGroup<ComplementLigne> recus =
                find(CheckboxGroup.class).withLabel("Ce qui a été reçu").single();
        assertThat(recus.getErrorMessage()).isEqualTo("Choisissez ce qui a été reçu.");
        recus.setValue(Set.of(recus.getListDataView().getItems().findFirst().orElseThrow()));
        cliquer("Enregistrer la réception");

        assertThat(find(Span.class).withText("Reçu").all()).hasSize(1);
        assertThat(find(Span.class).withText("Attendu").all()).hasSize(1);
        cliquer("Enregistrer une réception");
        CheckboxGroup<ComplementLigne> reste =
                find(CheckboxGroup.class).withLabel("Ce qui a été reçu").last();
        reste.setValue(reste.getListDataView().getItems().collect(java.util.stream.Collectors.toSet()));
        cliquer("Enregistrer la réception");

        assertThat(grappes.fiche(fiche.id()).recevabilite().complementsPour()).isNull();
        assertThat(find(Button.class).withText("Enregistrer une réception").exists())
                .isFalse();
        cliquer("Ouvrir l’instruction");
        test(find(ConfirmDialog.class).last()).confirm();
        assertThat(grappes.fiche(fiche.id()).statut()).isEqualTo(StatutGrappe.EN_INSTRUCTION);
    }

    @Test
    @SuppressWarnings("unchecked")
    void ce_qui_arrive_trop_tard_laisse_le_dossier_irrecevable_et_l_ecran_le_dit() {
        demander();
        base.sql("UPDATE fenetre SET fin_recevabilite = '2025-06-01' WHERE id = 1")
                .update();
        try {
            UI.getCurrent().navigate("grappes/" + fiche.id());
            UI.getCurrent().navigate("grappes/" + fiche.id() + "/instruction");
            assertThat(find(Button.class).withText("Demander des compléments").exists())
                    .isFalse();
            cliquer("Enregistrer une réception");
            CheckboxGroup<ComplementLigne> recus =
                    find(CheckboxGroup.class).withLabel("Ce qui a été reçu").single();
            recus.setValue(Set.of(recus.getListDataView().getItems().findFirst().orElseThrow()));
            cliquer("Enregistrer la réception");

            assertThat(grappes.fiche(fiche.id()).statut()).isEqualTo(StatutGrappe.IRRECEVABLE);
            assertThat(ecrit("les compléments demandés n’ont pas tous été fournis dans les délais"))
                    .isTrue();
            assertThat(find(Span.class).withText("Hors délai").all()).hasSize(1);
            assertThat(find(Span.class).withText("Non fourni").all()).hasSize(1);
            assertThat(find(Button.class)
                            .withText("Admettre à titre exceptionnel")
                            .exists())
                    .isTrue();
        } finally {
            base.sql("UPDATE fenetre SET fin_recevabilite = '2025-07-04' WHERE id = 1")
                    .update();
        }
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_n_instruit_pas_lit_seulement() {
        assertThat(ecrit("Irrecevable")).isFalse();
        assertThat(find(Button.class).withText("Demander des compléments").exists())
                .isFalse();
    }
}
