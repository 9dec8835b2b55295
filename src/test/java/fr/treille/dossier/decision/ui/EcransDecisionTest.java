package fr.treille.dossier.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.TestIntegration;
import fr.treille.dossier.decision.CauseRetrait;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.AvisSaisie;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.notation.NotationService;
import fr.treille.engagement.notification.DecisionsDEssai;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** The decision on the screen: prefilled by the avis, refused on the field, confirmed, gone back on, withdrawn. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class EcransDecisionTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    InstructionService instructions;

    @Autowired
    NotationService notations;

    @Autowired
    GrappeService grappes;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void registre() {
        essai.registre(16);
        essai.sansDoubles();
    }

    private GrappeFiche aDecider() {
        var deposee = essai.deposee("Canal");
        var ouverte = instructions.ouvrir(deposee.id(), deposee.version());
        return instructions.rendre(new AvisSaisie(
                ouverte.id(),
                ouverte.version(),
                true,
                "Projet examiné.",
                List.of(),
                List.of(),
                instructions.examen(ouverte.id()).expliquer("Deux opérations distinctes."),
                null,
                ""));
    }

    private String page(long id) {
        UI.getCurrent().navigate("grappes/" + id + "/decision");
        return lue();
    }

    private String lue() {
        return getCurrentView().getElement().getTextRecursively();
    }

    /** The last one of that name: the band of the next step has it too, and leads there. */
    private Button bouton(String texte) {
        return find(Button.class).withText(texte).all().getLast();
    }

    private TextArea texte(String libelle) {
        return find(TextArea.class)
                .withCondition(champ -> libelle.equals(champ.getLabel()))
                .single();
    }

    @Test
    void la_decision_part_de_l_avis_et_n_est_prise_qu_une_fois_confirmee() {
        var grappe = aDecider();
        assertThat(page(grappe.id())).contains("Décision à prendre", "Calculé par le barème", "315\u202F000");
        assertThat(find(RadioButtonGroup.class).single().getValue()).isEqualTo("Favorable");

        test(bouton("Décider")).click();

        assertThat(find(ConfirmDialog.class).single().getElement().getTextRecursively())
                .contains("est arrêté avec ses lignes", "On revient sur la décision");
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.A_DECIDER);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.FAVORABLE);
        assertThat(lue()).contains("Prise le", "par Prénom Coordination régionale ARS", "Par délégation à");
    }

    @Test
    void ce_qui_s_ecarte_dit_pourquoi_sur_le_champ_et_rien_n_est_perdu() {
        var grappe = aDecider();
        page(grappe.id());
        find(BigDecimalField.class).single().setValue(new BigDecimal("300000"));
        test(bouton("Décider")).click();
        assertThat(texte("Motif de l’écart").getErrorMessage()).contains("de ce que donne le barème");
        assertThat(find(ConfirmDialog.class).all()).isEmpty();
        assertThat(find(BigDecimalField.class).single().getValue()).isEqualByComparingTo("300000");

        find(BigDecimalField.class).single().setValue(new BigDecimal("315000.01"));
        test(texte("Motif de l’écart")).setValue("Enveloppe");
        test(bouton("Décider")).click();
        assertThat(find(BigDecimalField.class).single().getErrorMessage()).contains("ce que donne le barème");
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.A_DECIDER);
    }

    @Test
    void un_conflit_que_l_avis_n_a_pas_explique_se_dit_dans_la_decision() {
        var grappe = aDecider();
        var moi = SecurityContextHolder.getContext();
        essai.enConstitution("Arrivée depuis", 3);
        SecurityContextHolder.setContext(moi);
        page(grappe.id());
        var motif = "Dans un autre dossier\u00A0: pourquoi ce n’est pas financé deux fois";
        assertThat(texte(motif).getHelperText()).contains("3 ESSMS figurent aussi dans Arrivée depuis");

        test(bouton("Décider")).click();
        assertThat(texte(motif).getErrorMessage()).contains("Dites pourquoi ce n’est pas financé deux fois");
        assertThat(find(ConfirmDialog.class).all()).isEmpty();

        texte(motif).setValue("Dépenses distinctes.");
        test(bouton("Décider")).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.FAVORABLE);
    }

    @Test
    void qui_a_un_lien_avec_le_dossier_lit_pourquoi_et_n_a_pas_de_formulaire() {
        var grappe = aDecider();
        notations.declarerLien(grappe.id(), "Ancien employeur");

        assertThat(page(grappe.id())).contains("Ancien employeur", "n’en donnez pas l’avis et n’en décidez pas");
        assertThat(find(RadioButtonGroup.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Décider").exists()).isFalse();
        UI.getCurrent().navigate("grappes/" + grappe.id() + "/instruction");
        assertThat(lue()).contains("Ancien employeur");
        assertThat(find(Button.class).withText("Corriger l’avis").exists()).isFalse();
    }

    @Test
    void une_decision_dont_la_lettre_n_est_pas_partie_se_reprend_avec_un_motif() {
        var grappe = decisions.favorable("Canal");
        assertThat(page(grappe.id())).contains("Favorable", "Revenir sur la décision");
        test(bouton("Revenir sur la décision")).click();
        var demande = find(Dialog.class).single();
        assertThat(demande.getElement().getTextRecursively()).contains("La décision ne compte plus");
        test(texte("Motif")).setValue("Erreur de montant");
        test(find(Button.class)
                        .from(demande)
                        .withText("Revenir sur la décision")
                        .single())
                .click();
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(lue()).contains("Décision à prendre", "Décision retirée", "Erreur de montant");
    }

    @Test
    @SuppressWarnings("unchecked")
    void une_decision_notifiee_se_retire_pour_une_cause_et_un_motif() {
        var grappe = decisions.notifiee("Canal");
        page(grappe.id());
        test(bouton("Retirer la décision")).click();
        var dialogue = find(Dialog.class).single();
        assertThat(dialogue.getElement().getTextRecursively()).contains("quatre mois", "articles L.");
        RadioButtonGroup<CauseRetrait> cause =
                find(RadioButtonGroup.class).from(dialogue).single();
        var retirer = find(Button.class)
                .from(dialogue)
                .withText("Retirer la décision")
                .single();
        test(retirer).click();
        assertThat(cause.isInvalid()).isTrue();
        cause.setValue(CauseRetrait.RECOURS);
        test(retirer).click();
        assertThat(texte("Motif").getErrorMessage()).contains("pourquoi");
        test(texte("Motif")).setValue("Recours gracieux accueilli");
        test(retirer).click();
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(lue()).contains("Décision retirée", "Recours gracieux accueilli");
    }

    @Test
    void qui_n_a_pas_de_delegation_lit_pourquoi() {
        var grappe = aDecider();
        base.sql(
                        "UPDATE delegation_decision SET plafond = 100000 WHERE role = 'COORDINATION_ARS' AND region_code = '76'")
                .update();
        try {
            assertThat(page(grappe.id())).contains("délégation");
            test(bouton("Décider")).click();
            assertThat(find(ConfirmDialog.class).all()).isEmpty();
            assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.A_DECIDER);
        } finally {
            base.sql("UPDATE delegation_decision SET plafond = NULL WHERE role = 'COORDINATION_ARS'")
                    .update();
        }
    }
}
