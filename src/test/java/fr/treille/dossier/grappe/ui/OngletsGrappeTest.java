package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.InstructionService;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** The tabs of a grappe's page: eight of them at most, those of a group in a second bar, each at its address. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class OngletsGrappeTest extends SpringBrowserlessTest {

    private static final String[] PAGE = {
        "Synthèse", "ESSMS", "Instruction", "Financement", "Courriers", "Suivi", "Notes", "Historique"
    };

    @Autowired
    GrappesDEssai essai;

    @Autowired
    GrappeService grappes;

    @Autowired
    List<OngletGrappe> onglets;

    @Autowired
    InstructionService instructions;

    @Autowired
    JdbcClient base;

    private long id;

    @BeforeEach
    void registre() {
        essai.registre(16);
    }

    private void ouvrir(StatutGrappe statut) {
        var moi = SecurityContextHolder.getContext();
        id = essai.au(statut, "Canal", 15).id();
        SecurityContextHolder.setContext(moi);
        base.sql("UPDATE grappe SET multiregionale = TRUE WHERE id = ?")
                .param(id)
                .update();
        aller("");
    }

    private void aller(String suite) {
        UI.getCurrent().navigate("grappes/" + id + suite);
    }

    private static String ici() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    private Tabs barre(String nom) {
        return find(Tabs.class).withAttribute("aria-label", nom).single();
    }

    private static List<String> titres(Tabs barre) {
        return barre.getChildren().map(tab -> ((Tab) tab).getLabel()).toList();
    }

    /** As a person does it in the browser. */
    private void choisir(String nom, String titre) {
        var barre = barre(nom);
        var avant = barre.getSelectedTab();
        barre.setSelectedIndex(titres(barre).indexOf(titre));
        ComponentUtil.fireEvent(barre, new Tabs.SelectedChangeEvent(barre, avant, true));
    }

    @Test
    void la_page_a_huit_onglets_et_trois_en_tiennent_d_autres() {
        ouvrir(StatutGrappe.CONVENTIONNEE);
        assertThat(find(Tabs.class).all()).hasSize(1);
        assertThat(titres(barre("Grappe"))).containsExactly(PAGE);

        choisir("Grappe", "Instruction");
        assertThat(ici()).endsWith("/instruction");
        assertThat(titres(barre("Instruction")))
                .containsExactly("Instruction", "Pièces", "Vérifications", "Notation", "Régions", "Décision");
        choisir("Grappe", "Courriers");
        assertThat(titres(barre("Courriers"))).containsExactly("Courriers", "Convention", "Relances");
        choisir("Grappe", "Suivi");
        assertThat(titres(barre("Suivi"))).containsExactly("Points", "Jalons", "Usages", "Interlocuteurs", "Échanges");
    }

    @Test
    void un_groupe_d_un_seul_onglet_est_cet_onglet() {
        ouvrir(StatutGrappe.EN_CONSTITUTION);
        assertThat(titres(barre("Grappe")))
                .containsExactly(
                        "Synthèse", "ESSMS", "Instruction", "Financement", "Relances", "Suivi", "Notes", "Historique");
        choisir("Grappe", "Relances");
        assertThat(ici()).endsWith("/relances");
        assertThat(find(Tabs.class).all()).hasSize(1);
        choisir("Grappe", "Instruction");
        assertThat(titres(barre("Instruction"))).startsWith("Pièces").doesNotContain("Instruction", "Décision");
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_n_a_pas_droit_a_un_onglet_ne_le_voit_pas() {
        ouvrir(StatutGrappe.CONVENTIONNEE);
        aller("/instruction");
        assertThat(titres(barre("Instruction"))).contains("Décision").doesNotContain("Notation");
    }

    @Test
    void chaque_onglet_a_garde_son_adresse_et_y_est_choisi_sur_les_deux_barres() {
        ouvrir(StatutGrappe.CONVENTIONNEE);
        var fiche = grappes.fiche(id);
        assertThat(onglets).extracting(OngletGrappe::ordre).doesNotHaveDuplicates();
        assertThat(onglets).allMatch(onglet -> onglet.visible(fiche)).hasSizeGreaterThan(18);
        for (var onglet : onglets) {
            aller(onglet.chemin().isEmpty() ? "" : "/" + onglet.chemin());
            var groupe = onglet.groupe();
            var page = barre("Grappe").getSelectedTab();
            assertThat(page.getLabel()).as(onglet.chemin()).isEqualTo(groupe == null ? onglet.titre() : groupe.titre());
            if (groupe != null) {
                assertThat(barre(groupe.titre()).getSelectedTab().getLabel()).isEqualTo(onglet.titre());
            }
            assertThat(find(Div.class)
                            .withAttribute("role", "tabpanel")
                            .single()
                            .getElement()
                            .getAttribute("aria-label"))
                    .isEqualTo(onglet.titre());
        }
    }

    @Test
    void ceux_d_un_groupe_se_suivent() {
        var groupes = onglets.stream()
                .sorted(java.util.Comparator.comparingInt(OngletGrappe::ordre))
                .map(onglet -> Objects.requireNonNullElse(onglet.groupe(), onglet.titre()))
                .toList();
        var suites = Stream.iterate(0, rang -> rang + 1)
                .limit(groupes.size())
                .filter(rang -> rang == 0 || !groupes.get(rang).equals(groupes.get(rang - 1)))
                .map(groupes::get)
                .toList();
        assertThat(suites).doesNotHaveDuplicates();
    }

    @Test
    @SuppressWarnings("unchecked")
    void ce_qui_est_tape_retient_sur_les_deux_barres() {
        ouvrir(StatutGrappe.DEPOSEE);
        instructions.ouvrir(id, grappes.fiche(id).version());
        aller("/notes");
        test(find(TextArea.class).first()).setValue("À moitié tapée");
        for (var vers : List.of("Suivi", "Instruction")) {
            choisir("Grappe", vers);
            assertThat(ici()).endsWith("/notes");
            assertThat(barre("Grappe").getSelectedTab().getLabel()).isEqualTo("Notes");
            test(find(ConfirmDialog.class).single()).confirm();
        }
        choisir("Grappe", "Instruction");
        test(find(ConfirmDialog.class).single()).reject();
        assertThat(ici()).endsWith("/instruction");

        find(RadioButtonGroup.class).withLabel("Avis").single().setValue("Défavorable");
        choisir("Instruction", "Pièces");
        assertThat(ici()).endsWith("/instruction");
        assertThat(barre("Instruction").getSelectedTab().getLabel()).isEqualTo("Instruction");
        test(find(ConfirmDialog.class).single()).reject();
        assertThat(ici()).endsWith("/pieces");
    }

    @Test
    void la_suivante_qui_n_a_pas_cet_onglet_s_ouvre_sur_sa_synthese() {
        essai.remplie("Aubrac", 15);
        ouvrir(StatutGrappe.DEPOSEE);
        UI.getCurrent().navigate("grappes/" + id + "/instruction", QueryParameters.of("tri", "-nom"));
        var suivantes = find(Button.class).withAttribute("aria-label", "Grappe suivante");
        while (suivantes.single().isEnabled() && ici().endsWith("/instruction")) {
            test(suivantes.single()).click();
        }
        assertThat(find(Tabs.class).all()).isNotEmpty();
        assertThat(ici()).doesNotContain("/instruction");
    }
}
