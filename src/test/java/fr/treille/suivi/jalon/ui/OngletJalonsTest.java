package fr.treille.suivi.jalon.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.jalon.JalonFiche;
import fr.treille.suivi.jalon.JalonService;
import fr.treille.suivi.jalon.PisteFiche;
import fr.treille.suivi.jalon.PlanSaisie;
import fr.treille.suivi.jalon.TypeJalon;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The tab « Jalons » of a grappe whose convention was signed on 01/03/2025; today is 02/06/2025. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class OngletJalonsTest extends SpringBrowserlessTest {

    @Autowired
    ConventionsDEssai conventions;

    @Autowired
    JalonService jalons;

    @Autowired
    EtapeJalons etape;

    @Autowired
    Session session;

    private GrappeFiche grappe;

    @BeforeEach
    void ouvrir() {
        grappe = conventions.signee("Canal", LocalDate.of(2025, 3, 1));
        UI.getCurrent().navigate("grappes/" + grappe.id() + "/jalons");
    }

    @SuppressWarnings("unchecked")
    private void cliquer(String verbe, TypeJalon type) {
        Grid<TableJalons.Ligne> table = table();
        var rang = type.ordinal();
        var cellule = test(table).getCellComponent(rang, table.getColumns().size() - 1);
        cellule.getChildren()
                .map(Button.class::cast)
                .filter(bouton -> bouton.getText().equals(verbe))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private void valider(String verbe) {
        test(find(Dialog.class).single())
                .find(Button.class)
                .withText(verbe)
                .single()
                .click();
    }

    private boolean ecrit(String texte) {
        return find(Span.class).all().stream().anyMatch(span -> span.getText().contains(texte));
    }

    @Test
    void un_jalon_se_prevoit_puis_se_decale_avec_un_motif() {
        assertThat(ecrit("01/09/2026 (18\u00A0mois depuis la signature de la convention)"))
                .isTrue();
        assertThat(ecrit("Inconnu\u00A0: la dernière VSR n’a pas de date")).isTrue();
        cliquer("Prévoir", TypeJalon.VSR);
        var jour = find(DatePicker.class).withLabel("Date prévue").single();
        valider("Prévoir");
        assertThat(jour.getErrorMessage()).isEqualTo("Donnez une date.");
        jour.setValue(LocalDate.of(2026, 1, 31));
        valider("Prévoir");
        assertThat(ecrit("30/04/2026 (dernière VSR + 3\u00A0mois de mesure)")).isTrue();

        cliquer("Décaler", TypeJalon.VSR);
        find(DatePicker.class).withLabel("Date prévue").single().setValue(LocalDate.of(2026, 2, 28));
        valider("Décaler");
        var motif = find(TextArea.class).withLabel("Motif").single();
        assertThat(motif.getErrorMessage()).isEqualTo("Dites pourquoi cette date change.");
        assertThat(find(Checkbox.class).single().getLabel()).contains("jalons suivants");
        motif.setValue("Fibre en retard");
        valider("Décaler");

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(jalons.glissements(grappe.id()).getFirst().motif()).isEqualTo("Fibre en retard");
        assertThat(ecrit("28/05/2026")).isTrue();
        assertThat(find(Svg.class).single().getElement().getOuterHTML().replace('\u00A0', ' '))
                .contains("28/02/2026 (+28 j)", "repère de l’appel le 01/09/2026");
    }

    @SuppressWarnings("unchecked")
    private Grid<TableJalons.Ligne> table() {
        return find(Grid.class).withAriaLabel("jalons").single();
    }

    @Test
    void un_jalon_prevu_un_jour_ferie_le_dit_a_cote_de_son_etat() {
        cliquer("Prévoir", TypeJalon.VSR);
        find(DatePicker.class).withLabel("Date prévue").single().setValue(LocalDate.of(2025, 12, 25));
        valider("Prévoir");
        var table = table();
        var colonne = table.getColumns().indexOf(table.getColumnByKey("etat"));
        assertThat(test(table)
                        .getCellComponent(TypeJalon.VSR.ordinal(), colonne)
                        .getElement()
                        .getTextRecursively())
                .contains("jour férié\u00A0: Noël");
    }

    @Test
    void un_fait_s_enregistre_et_un_jour_a_venir_se_refuse() {
        cliquer("Enregistrer", TypeJalon.VA);
        var jour = find(DatePicker.class).withLabel("Date réelle").single();
        assertThat(jour.getValue()).isEqualTo(LocalDate.of(2025, 6, 2));
        jour.setValue(LocalDate.of(2025, 6, 3));
        valider("Enregistrer");
        assertThat(jour.isInvalid()).isTrue();
        jour.setValue(LocalDate.of(2025, 5, 30));
        valider("Enregistrer");
        assertThat(jalons.calendrier(grappe.id()).ensemble().jalon(TypeJalon.VA).reel())
                .isEqualTo("2025-05-30");
        cliquer("Corriger", TypeJalon.VA);
        find(TextArea.class).withLabel("Motif").single().setValue("Saisie sur la mauvaise grappe");
        valider("Effacer la date réelle");
        assertThat(jalons.calendrier(grappe.id()).ensemble().jalon(TypeJalon.VA).reel())
                .isNull();
    }

    @Test
    @SuppressWarnings("unchecked")
    void une_vague_se_compose_dans_l_onglet() {
        find(Button.class).withText("Ajouter une vague").single().click();
        valider("Ajouter la vague");
        var nom = find(TextField.class).withLabel("Nom de la vague").single();
        assertThat(nom.getErrorMessage()).isEqualTo("Donnez un nom à la vague.");
        nom.setValue("Nord");
        valider("Ajouter la vague");
        assertThat(ecrit("Choisissez au moins un ESSMS.")).isTrue();
        Grid<MembreLigne> essms =
                find(Grid.class).withAriaLabel("ESSMS de la grappe").single();
        essms.asMultiSelect().select(test(essms).getRow(0), test(essms).getRow(1));
        assertThat(ecrit("2\u00A0ESSMS choisis")).isTrue();
        valider("Ajouter la vague");
        assertThat(jalons.calendrier(grappe.id()).vagues())
                .extracting(PisteFiche::nom)
                .containsExactly("Nord");
        assertThat(test(table()).size()).isEqualTo(12);
    }

    @Test
    void qui_consulte_lit_sans_dater() {
        session.ouvrir(Role.CONSULTATION);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("grappes/" + grappe.id() + "/jalons");
        assertThat(table().getColumns()).hasSize(7);
        assertThat(find(Button.class).withText("Ajouter une vague").exists()).isFalse();
    }

    @Test
    void la_prochaine_etape_est_de_prevoir_puis_de_dater_ce_qui_est_passe() {
        assertThat(etape.prochaine(grappe, () -> {}))
                .hasValueSatisfying(prevoir ->
                        assertThat(prevoir.phrase()).isEqualTo("Prévoir les jalons du projet avec le porteur."));
        jalons.planifier(new PlanSaisie(
                grappe.id(), null, TypeJalon.VA, JalonFiche.NOUVEAU, LocalDate.of(2025, 6, 2), "", false));
        assertThat(etape.prochaine(grappe, () -> {})).isEmpty();
        jalons.planifier(new PlanSaisie(grappe.id(), null, TypeJalon.VA, 0, LocalDate.of(2025, 6, 1), "Avancé", false));
        assertThat(etape.prochaine(grappe, () -> {})).hasValueSatisfying(dater -> {
            assertThat(dater.phrase()).contains("Le jalon «\u00A0VA\u00A0» est passé");
            assertThat(dater.onglet()).isEqualTo("jalons");
        });
    }
}
