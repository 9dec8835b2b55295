package fr.treille.engagement.versement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import fr.treille.TestIntegration;
import fr.treille.engagement.versement.DecisionSoldeService;
import fr.treille.engagement.versement.DepensesService;
import fr.treille.engagement.versement.SensSolde;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.piece.FichiersDEssai;
import fr.treille.suivi.usage.UsagesDEssai;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.context.TestPropertySource;

/** What the balance of a grappe of four ESSMS waits for, on its convention's tab; today is 30/06/2026. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
@WithUserDetails("coordination@treille.test")
class SoldeSurLaConventionTest extends SpringBrowserlessTest {

    @Autowired
    UsagesDEssai usages;

    @Autowired
    DepensesService depenses;

    @Autowired
    DecisionSoldeService decisions;

    private long grappe;

    @BeforeEach
    void conventionner() {
        var moi = SecurityContextHolder.getContext();
        grappe = usages.conventionnee("Soldée", 4).id();
        SecurityContextHolder.setContext(moi);
        UI.getCurrent().navigate("grappes/" + grappe + "/convention");
    }

    private String texte() {
        return find(Div.class).all().stream()
                .map(div -> div.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).last()).click();
    }

    @Test
    void chaque_condition_dit_sa_regle_et_le_choix_de_l_appel() {
        assertThat(texte())
                .contains(
                        "Les cibles sont demandées de chaque ESSMS, par un choix de l’appel",
                        "VSR\u00A0: Non signée pour 4\u00A0ESSMS sur 4",
                        "Règle\u00A0: Le solde se demande après la signature de la VSR de chaque ESSMS (appel à projets",
                        "État consolidé des dépenses\u00A0: Pas encore reçu.",
                        "Rien n’est décidé du solde, 157\u202F500\u00A0€.");
    }

    @Test
    void un_etat_de_depenses_s_enregistre_depuis_son_organisme() {
        assertThat(texte()).contains("Dépenses à justifier", "Certifiés par 0\u00A0organisme sur 1");
        test(find(Button.class).withText("Enregistrer").first()).click();
        find(TextField.class).withLabel("Certifié par").single().setValue("Mme Dupuis, directrice");
        find(BigDecimalField.class).withLabel("Montant des dépenses").single().setValue(new BigDecimal("1200.50"));
        cliquer("Enregistrer l’état");
        var jour = find(DatePicker.class).withLabel("Certifié le").single();
        assertThat(jour.getErrorMessage()).isEqualTo("Donnez le jour de la certification.");
        jour.setValue(LocalDate.of(2026, 6, 29));
        cliquer("Enregistrer l’état");
        assertThat(texte()).contains("Joignez l’état certifié.");
        test(find(Upload.class).single()).upload("état.pdf", "application/pdf", FichiersDEssai.pdf("état"));
        cliquer("Enregistrer l’état");
        assertThat(depenses.depenses(grappe).somme()).isEqualTo(Montant.de(new BigDecimal("1200.50")));
        assertThat(texte()).contains("Certifiés par 1\u00A0organisme sur 1", "Mme Dupuis, directrice");
    }

    @Test
    @SuppressWarnings("unchecked")
    void une_part_du_solde_se_libere_avec_un_motif_puis_s_annule() {
        cliquer("Statuer sur le solde");
        RadioButtonGroup<SensSolde> sens =
                find(RadioButtonGroup.class).withLabel("Décision").single();
        sens.setValue(SensSolde.LIBERE);
        cliquer("Enregistrer la décision");
        assertThat(sens.getErrorMessage()).contains("Libérez-en une part avec un motif");
        sens.setValue(SensSolde.EN_PARTIE);
        find(BigDecimalField.class).withLabel("Montant libéré").single().setValue(new BigDecimal("1000"));
        cliquer("Enregistrer la décision");
        var motif = find(TextArea.class).withLabel("Motif").single();
        assertThat(motif.getErrorMessage()).contains("Dites pourquoi");
        motif.setValue("Dépenses moindres");
        cliquer("Enregistrer la décision");
        assertThat(decisions.decision(grappe).orElseThrow().montant()).isEqualTo(Montant.euros(1_000));
        assertThat(texte()).contains("Solde libéré en partie le 30/06/2026", "Motif\u00A0: Dépenses moindres");
        cliquer("Annuler la décision");
        find(TextArea.class).withLabel("Motif").single().setValue("Erreur");
        cliquer("Annuler la décision");
        assertThat(decisions.decision(grappe)).isEmpty();
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_consulte_lit_et_ne_decide_de_rien() {
        assertThat(texte()).contains("Dépenses à justifier", "Rien n’est décidé du solde");
        assertThat(find(Button.class).withText("Statuer sur le solde").exists()).isFalse();
        assertThat(find(Button.class).withText("Enregistrer").exists()).isFalse();
    }
}
