package fr.treille.dossier.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.TestIntegration;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.instruction.AvisSaisie;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** What the avis says is proposed for what the avis proposes, and for nothing else. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class FormulaireDecisionTest extends SpringBrowserlessTest {

    private static final String SOLIDE = "Projet solide, équipe mobilisée";

    @Autowired
    GrappesDEssai essai;

    @Autowired
    InstructionService instructions;

    @Autowired
    DecisionService decisions;

    @BeforeEach
    void registre() {
        essai.registre(16);
        essai.sansDoubles();
    }

    private GrappeFiche ouverte(@Nullable Montant propose, String ecart) {
        var deposee = essai.deposee("Canal");
        var ouverte = instructions.ouvrir(deposee.id(), deposee.version());
        var rendue = instructions.rendre(new AvisSaisie(
                ouverte.id(), ouverte.version(), true, SOLIDE, List.of(), List.of(), List.of(), propose, ecart));
        UI.getCurrent().navigate("grappes/" + rendue.id() + "/decision");
        return rendue;
    }

    @SuppressWarnings("unchecked")
    private void decider(String sens) {
        ((RadioButtonGroup<String>) find(RadioButtonGroup.class).single()).setValue(sens);
    }

    private TextArea texte(String libelle) {
        return find(TextArea.class)
                .withCondition(champ -> libelle.equals(champ.getLabel()))
                .single();
    }

    private boolean montre(String libelle) {
        return find(TextArea.class)
                .withCondition(champ -> libelle.equals(champ.getLabel()))
                .exists();
    }

    private void cliquer() {
        test(find(Button.class).withText("Décider").all().getLast()).click();
    }

    @Test
    void un_refus_part_d_un_motif_vide_et_celui_de_l_avis_revient_avec_son_sens() {
        var grappe = ouverte(null, "");
        assertThat(texte("Motif").getValue()).isEqualTo(SOLIDE);

        decider("Défavorable");
        assertThat(texte("Motif").getValue()).isEmpty();
        test(texte("Motif de l’écart")).setValue("Enveloppe épuisée");
        cliquer();
        assertThat(find(ConfirmDialog.class).all()).isEmpty();
        assertThat(texte("Motif").isInvalid()).isTrue();

        decider("Favorable");
        assertThat(texte("Motif").getValue()).isEqualTo(SOLIDE);
        decider("Défavorable");
        test(texte("Motif")).setValue("Enveloppe épuisée");
        cliquer();
        var demande = find(ConfirmDialog.class).single();
        assertThat(demande.getElement().getTextRecursively().replaceAll("[\\u00A0\\u202F]", " "))
                .contains("Rien n’est accordé des 315 000 € que donne le barème.");
        test(demande).confirm();
        assertThat(decisions.decisions(grappe.id()).getFirst().motif()).isEqualTo("Enveloppe épuisée");
    }

    @Test
    void accorder_plus_que_l_avis_demande_un_motif_et_oublie_celui_de_l_avis() {
        var grappe = ouverte(Montant.euros(200_000), "Devis insuffisant");
        var montant = find(BigDecimalField.class).single();
        assertThat(texte("Motif de l’écart").getValue()).isEqualTo("Devis insuffisant");

        montant.setValue(new BigDecimal("315000"));
        assertThat(texte("Motif de l’écart").getValue()).isEmpty();
        cliquer();
        assertThat(texte("Motif de l’écart").getErrorMessage()).contains("de ce que propose l’avis");

        montant.setValue(new BigDecimal("200000"));
        assertThat(texte("Motif de l’écart").getValue()).isEqualTo("Devis insuffisant");
        // nothing typed is what the avis proposes: its difference is still to be said, and still shows
        montant.clear();
        assertThat(texte("Motif de l’écart").getValue()).isEqualTo("Devis insuffisant");

        montant.setValue(new BigDecimal("315000"));
        test(texte("Motif de l’écart")).setValue("Devis complétés");
        cliquer();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(decisions.decisions(grappe.id()).getFirst()).satisfies(decision -> {
            assertThat(decision.montant()).isEqualTo(Montant.euros(315_000));
            assertThat(decision.ecartMotif()).isEqualTo("Devis complétés");
        });
    }

    @Test
    void sans_ecart_rien_n_est_demande_de_plus() {
        ouverte(null, "");

        assertThat(montre("Motif de l’écart")).isFalse();
    }
}
