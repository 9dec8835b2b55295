package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.referentiel.etablissement.EtablissementLigne;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The page of a grappe: where it is and the button of its next step. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class GrappeViewTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    @Autowired
    GrappeService grappes;

    @Autowired
    JdbcClient base;

    private GrappeFiche fiche;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        fiche = essai.remplie("Canal", 15);
        aller("");
    }

    private void aller(String suite) {
        UI.getCurrent().navigate("grappes/" + fiche.id() + suite);
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).single()).click();
    }

    private boolean ecrit(String texte) {
        return find(Span.class).withTextContaining(texte).exists();
    }

    @Test
    void la_page_dit_ou_en_est_la_grappe_et_ce_qui_vient() {
        assertThat(((GrappeView) getCurrentView()).getPageTitle()).isEqualTo("Canal");
        assertThat(ecrit("En constitution")).isTrue();
        assertThat(ecrit("Association Les Genêts · 31 Haute-Garonne · 15 ESSMS"))
                .isTrue();
        assertThat(ecrit("Le dossier est complet")).isTrue();
        assertThat(ecrit("avant le 13/06/2025 à minuit, dans 11\u00A0j")).isTrue();
    }

    @Test
    void le_bouton_de_l_etape_mene_a_son_onglet_puis_y_met_le_clavier_sur_l_acte() {
        fiche = essai.grappe("Vide");
        aller("");
        cliquer("Choisir les ESSMS");

        assertThat(find(Button.class).withText("Ajouter des ESSMS").exists()).isTrue();
        cliquer("Choisir les ESSMS");
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .extracting(invocation -> invocation.getInvocation().getExpression())
                .anyMatch(expression -> expression.contains("focus"));
    }

    @Test
    void le_depot_se_propose_a_la_date_du_jour_et_s_enregistre() {
        cliquer("Enregistrer le dépôt");
        var date = find(DatePicker.class).withLabel("Date du dépôt").single();
        assertThat(date.getValue()).isEqualTo(LocalDate.of(2025, 6, 2));

        test(date).setValue(LocalDate.of(2025, 5, 20));
        test(find(Button.class).withText("Enregistrer le dépôt").last()).click();

        assertThat(grappes.fiche(fiche.id()).depotLe()).isEqualTo(LocalDate.of(2025, 5, 20));
        assertThat(ecrit("Déposée")).isTrue();
    }

    @Test
    void un_depot_refuse_le_dit_sur_la_date() {
        cliquer("Enregistrer le dépôt");
        var date = find(DatePicker.class).withLabel("Date du dépôt").single();

        test(date).setValue(LocalDate.of(2025, 4, 1));
        test(find(Button.class).withText("Enregistrer le dépôt").last()).click();

        assertThat(date.isInvalid()).isTrue();
        assertThat(date.getErrorMessage()).contains("la fenêtre ouvre le 22/04/2025");
        assertThat(grappes.fiche(fiche.id()).statut()).isEqualTo(StatutGrappe.EN_CONSTITUTION);
    }

    @Test
    void un_depot_s_annule_avec_un_motif() {
        fiche = essai.deposee("À annuler");
        aller("");
        cliquer("Annuler le dépôt");
        test(find(Button.class).withText("Annuler le dépôt").last()).click();
        var motif = find(TextArea.class).withLabel("Motif").single();
        assertThat(motif.isInvalid()).isTrue();

        test(motif).setValue("Mauvaise grappe");
        test(find(Button.class).withText("Annuler le dépôt").last()).click();

        assertThat(grappes.fiche(fiche.id()).depotAnnuleMotif()).isEqualTo("Mauvaise grappe");
    }

    @Test
    @SuppressWarnings("unchecked")
    void des_essms_du_porteur_s_ajoutent_par_la_fenetre() {
        aller("/essms");
        cliquer("Ajouter des ESSMS");
        Grid<EtablissementLigne> registre = find(Grid.class)
                .withAttribute("aria-label", "ESSMS du registre")
                .single();
        assertThat(test(registre).size()).isEqualTo(16);
        var seizieme = java.util.stream.IntStream.range(0, 16)
                .mapToObj(rang -> test(registre).getRow(rang))
                .filter(ligne -> ligne.finess().equals(GrappesDEssai.essms(16)))
                .findFirst()
                .orElseThrow();

        registre.asMultiSelect().select(seizieme);
        cliquer("Ajouter 1 ESSMS");

        assertThat(grappes.membres(fiche.id())).hasSize(16);
        assertThat(ecrit("16 ESSMS")).isTrue();
    }

    @Test
    void une_colonne_de_finess_collee_choisit_les_essms_et_dit_ceux_qui_manquent() {
        essai.etablissement(GrappesDEssai.finess("3100", 900), GrappesDEssai.PORTEUR, "Pharmacie", "31", "620", false);
        aller("/essms");
        cliquer("Ajouter des ESSMS");
        var colonne = find(TextArea.class)
                .withLabel("FINESS géographiques, un par ligne")
                .single();
        test(colonne)
                .setValue(String.join(
                        "\n",
                        GrappesDEssai.essms(16),
                        GrappesDEssai.essms(1),
                        GrappesDEssai.finess("3100", 900),
                        GrappesDEssai.finess("3100", 999)));
        cliquer("Choisir ces ESSMS");

        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains(
                        "1 ESSMS trouvé et choisi.",
                        "Déjà dans la grappe (1)\u00A0: " + GrappesDEssai.essms(1) + ".",
                        "Fermés, ou qui ne sont pas des ESSMS (1)\u00A0: " + GrappesDEssai.finess("3100", 900) + ".",
                        "Introuvables dans le registre (1)\u00A0: " + GrappesDEssai.finess("3100", 999) + ".");
        cliquer("Ajouter 1 ESSMS");
        assertThat(grappes.membres(fiche.id())).hasSize(16);
    }

    @Test
    void le_financement_montre_ses_lignes_et_son_total() {
        aller("/financement");

        assertThat(test(find(Grid.class).first()).size()).isEqualTo(2);
        assertThat(ecrit("315\u202F000\u00A0€")).isTrue();
    }

    @Test
    void une_adresse_inconnue_ou_d_une_autre_region_ne_mene_nulle_part() {
        for (var adresse : List.of("grappes/99999999", "grappes/" + fiche.id() + "/inconnu")) {
            UI.getCurrent().navigate(adresse);
            assertThat(getCurrentView()).isNotInstanceOf(GrappeView.class);
        }
        base.sql("UPDATE grappe SET region_code = '44' WHERE id = ?")
                .param(fiche.id())
                .update();
        aller("");
        assertThat(getCurrentView()).isNotInstanceOf(GrappeView.class);
    }

    @Test
    @WithUserDetails("animateur32@treille.test")
    void qui_n_instruit_pas_ne_voit_pas_le_bouton_du_depot() {
        assertThat(find(Button.class).withText("Enregistrer le dépôt").exists()).isFalse();
        assertThat(find(Button.class).withText("Modifier").exists()).isTrue();
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_consulte_ne_modifie_rien() {
        aller("/essms");
        assertThat(find(Button.class).withText("Ajouter des ESSMS").exists()).isFalse();
        assertThat(find(Button.class).withText("Modifier").exists()).isFalse();
    }
}
