package fr.treille.dossier.instruction.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.notation.NotationsDEssai;
import fr.treille.socle.equipe.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** Instructing a file and giving the avis, on the screen. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class OngletInstructionTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    @Autowired
    GrappeService grappes;

    @Autowired
    InstructionService service;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void registre() {
        essai.registre(16);
        essai.sansDoubles();
    }

    /** The helper signs itself in and out: the person of the test comes back after it. */
    private GrappeFiche deposee(int nombre) {
        var moi = SecurityContextHolder.getContext();
        try {
            return essai.au(StatutGrappe.DEPOSEE, "Canal", nombre);
        } finally {
            SecurityContextHolder.setContext(moi);
        }
    }

    private GrappeFiche ouverte(int nombre) {
        var fiche = deposee(nombre);
        fiche = service.ouvrir(fiche.id(), fiche.version());
        UI.getCurrent().navigate("grappes/" + fiche.id() + "/instruction");
        return fiche;
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).single()).click();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<String> avis() {
        return find(RadioButtonGroup.class).withLabel("Avis").single();
    }

    private TextArea texte(String libelle) {
        return find(TextArea.class).withLabel(libelle).single();
    }

    private StatutGrappe statut(GrappeFiche fiche) {
        return grappes.fiche(fiche.id()).statut();
    }

    @Test
    void la_prochaine_etape_ouvre_l_instruction_et_y_mene() {
        var fiche = deposee(15);
        UI.getCurrent().navigate("grappes/" + fiche.id());

        cliquer("Ouvrir l’instruction");
        assertThat(statut(fiche)).isEqualTo(StatutGrappe.DEPOSEE);
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(statut(fiche)).isEqualTo(StatutGrappe.EN_INSTRUCTION);
        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("grappes/" + fiche.id() + "/instruction");
        assertThat(avis()).isNotNull();
    }

    @Test
    void les_controles_se_lisent_avec_leur_mot() {
        ouverte(14);

        assertThat(find(Span.class).withText("À apprécier").all()).hasSize(2);
        assertThat(find(Span.class).withText("Satisfait").all()).hasSize(8);
    }

    @Test
    void un_avis_favorable_se_confirme_et_se_lit_ensuite() {
        var fiche = ouverte(15);
        avis().setValue("Favorable");
        texte("Motif").setValue("Projet solide");
        texte("Recommandations").setValue("Associer les usagers\nFormer les référents");

        cliquer("Enregistrer l’avis");
        assertThat(statut(fiche)).isEqualTo(StatutGrappe.EN_INSTRUCTION);
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(statut(fiche)).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(service.trouver(fiche.id()).orElseThrow().recommandations()).hasSize(2);
        assertThat(find(TextArea.class).withLabel("Motif").exists()).isFalse();
        assertThat(find(Span.class).withText("Projet solide").exists()).isTrue();
    }

    @Test
    void en_dessous_du_minimum_l_avis_dit_ce_qui_manque_et_ou_cela_s_apprecie() {
        ouverte(14);
        avis().setValue("Favorable");
        texte("Motif").setValue("Rejoint la grappe Hers");
        assertThat(lue())
                .contains("dans l’onglet Vérifications. Le dossier ne dit pas quelle grappe financée il rejoint.");

        cliquer("Enregistrer l’avis");

        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(texte("Motif").getValue()).isEqualTo("Rejoint la grappe Hers");
    }

    private String lue() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    void chaque_conflit_a_son_motif_et_son_refus_se_dit_dessus() {
        var moi = SecurityContextHolder.getContext();
        essai.enConstitution("Garrigue", 3);
        SecurityContextHolder.setContext(moi);
        var fiche = ouverte(15);
        var motif = "Dans un autre dossier\u00A0: pourquoi ce n’est pas financé deux fois";
        assertThat(find(TextArea.class).withLabel(motif).exists()).isFalse();
        avis().setValue("Favorable");
        texte("Motif").setValue("Projet solide");
        assertThat(texte(motif).getHelperText()).contains("3 ESSMS figurent aussi dans Garrigue");

        cliquer("Enregistrer l’avis");
        assertThat(texte(motif).getErrorMessage()).contains("Dites pourquoi ce n’est pas financé deux fois");
        assertThat(find(ConfirmDialog.class).exists()).isFalse();

        texte(motif).setValue("Dépenses distinctes.");
        cliquer("Enregistrer l’avis");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(statut(fiche)).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(lue()).contains("Dépenses distinctes.");
    }

    @Test
    void un_conflit_qui_change_pendant_qu_on_tape_se_relit_et_ce_qui_est_tape_reste() {
        var moi = SecurityContextHolder.getContext();
        var autre = essai.enConstitution("Garrigue", 3);
        SecurityContextHolder.setContext(moi);
        var fiche = ouverte(15);
        var motif = "Dans un autre dossier\u00A0: pourquoi ce n’est pas financé deux fois";
        avis().setValue("Favorable");
        texte("Motif").setValue("Projet solide");
        texte(motif).setValue("Dépenses distinctes.");
        base.sql("UPDATE grappe SET nom = 'Causse' WHERE id = ?")
                .param(autre.id())
                .update();

        cliquer("Enregistrer l’avis");
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(texte(motif).getHelperText()).contains("Causse");
        assertThat(texte(motif).getValue()).isEqualTo("Dépenses distinctes.");
        assertThat(avis().getValue()).isEqualTo("Favorable");

        cliquer("Enregistrer l’avis");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(statut(fiche)).isEqualTo(StatutGrappe.A_DECIDER);
    }

    @Test
    void un_motif_vide_se_dit_sur_le_motif() {
        ouverte(15);
        avis().setValue("Défavorable");

        cliquer("Enregistrer l’avis");

        assertThat(texte("Motif").isInvalid()).isTrue();
        assertThat(texte("Motif").getErrorMessage()).isEqualTo("Le motif de l’avis est obligatoire.");
        assertThat(find(TextArea.class).withLabel("Recommandations").exists()).isFalse();
    }

    @Test
    void quitter_avec_un_avis_commence_se_confirme() {
        ouverte(15);
        texte("Motif").setValue("Commencé");

        UI.getCurrent().navigate("grappes");

        assertThat(find(ConfirmDialog.class).exists()).isTrue();
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_ne_decide_pas_lit_les_controles_et_rien_d_autre() {
        var fiche = deposee(15);
        UI.getCurrent().navigate("grappes/" + fiche.id() + "/instruction");

        assertThat(find(Span.class).withText("Satisfait").all()).hasSize(9);
        assertThat(find(Button.class).withText("Ouvrir l’instruction").exists()).isFalse();
        assertThat(find(RadioButtonGroup.class).exists()).isFalse();
    }

    @Test
    void a_qui_suit_une_petite_part_de_la_grappe_ni_le_formulaire_ni_les_boutons_ne_sont_proposes(
            @Autowired NotationsDEssai comptes, @Autowired Session session) {
        var fiche = deposee(15);
        essai.deplacer(fiche.id(), "31", "31", "09");
        service.ouvrir(fiche.id(), fiche.version());
        session.ouvrir(comptes.agent(Role.CHARGE_MISSION_DT, "31"));
        UI.getCurrent().navigate("grappes/" + fiche.id() + "/instruction");
        assertThat(find(Button.class).withText("Enregistrer l’avis").all()).hasSize(1);
        assertThat(find(Button.class).withText("Apprécier").all()).isNotEmpty();

        session.ouvrir(comptes.agent(Role.CHARGE_MISSION_DT, "09"));
        UI.getCurrent().navigate("grappes");
        UI.getCurrent().navigate("grappes/" + fiche.id() + "/instruction");

        assertThat(find(Button.class).withText("Enregistrer l’avis").all()).isEmpty();
        assertThat(find(Button.class).withText("Apprécier").all()).isEmpty();
        assertThat(find(Button.class).withText("Donner l’avis").all()).isEmpty();
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(texte -> texte.contains("son avis revient à ceux qui suivent 31"));
    }
}
