package fr.treille.engagement.convention.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.convention.ConventionLectureService;
import fr.treille.engagement.convention.ConventionLigne;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.referentiel.etablissement.NatureJuridique;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** Today is 02/06/2025. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class OngletConventionTest extends SpringBrowserlessTest {

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    ConventionLectureService conventions;

    @Autowired
    ConventionsDEssai essai;

    @Autowired
    GrappeService grappes;

    @Autowired
    JdbcClient base;

    private GrappeFiche grappe(Supplier<GrappeFiche> fabrique) {
        var moi = SecurityContextHolder.getContext();
        try {
            return fabrique.get();
        } finally {
            SecurityContextHolder.setContext(moi);
        }
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).first()).click();
    }

    @Test
    void de_la_prochaine_etape_a_la_signature() {
        var fiche = grappe(() -> decisions.notifiee("Parcours"));
        UI.getCurrent().navigate("grappes/" + fiche.id());

        cliquer("Préparer la convention");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("grappes/" + fiche.id() + "/convention");
        cliquer("Générer la convention");
        assertThat(find(Anchor.class).withText("Télécharger").exists()).isTrue();
        assertThat(find(Anchor.class).withText("Imprimer").exists()).isTrue();
        cliquer("Envoyer la convention");
        test(find(ConfirmDialog.class).single()).confirm();
        var convention = conventions.conventions(fiche.id()).getFirst();
        assertThat(convention.etat()).isEqualTo(EtatActe.ENVOYEE);

        cliquer("Enregistrer la signature");
        var porteurLe = find(DatePicker.class).withLabel("Signée du porteur le").single();
        porteurLe.setValue(LocalDate.of(2025, 6, 3));
        find(TextField.class).withLabel("Signée du porteur à").single().setValue("Albi");
        test(find(Button.class).withText("Enregistrer la signature").last()).click();
        assertThat(porteurLe.getErrorMessage()).contains("ce jour est à venir");
        porteurLe.setValue(LocalDate.of(2025, 6, 2));
        test(find(Button.class).withText("Enregistrer la signature").last()).click();
        assertThat(conventions.fiche(convention.id()).etat()).isEqualTo(EtatActe.ENVOYEE);

        // the other party's, once it comes back; the first one is only shown
        cliquer("Enregistrer la signature");
        assertThat(find(DatePicker.class).withLabel("Signée du porteur le").exists())
                .isFalse();
        find(DatePicker.class).withLabel("Signée de l’agence le").single().setValue(LocalDate.of(2025, 6, 2));
        find(TextField.class).withLabel("Signée de l’agence à").single().setValue("Montpellier");
        test(find(Button.class).withText("Enregistrer la signature").last()).click();

        assertThat(conventions.fiche(convention.id()).etat()).isEqualTo(EtatActe.SIGNEE);
        assertThat(grappes.fiche(fiche.id()).statut()).isEqualTo(StatutGrappe.CONVENTIONNEE);
    }

    @Test
    void un_statut_juridique_inconnu_se_dit_avant_de_generer() {
        var fiche = grappe(() -> decisions.notifiee("Statut inconnu"));
        var statuts = "UPDATE organisme_gestionnaire SET statut_juridique = ? WHERE finess = ?";
        base.sql(statuts).params(Arrays.asList(null, GrappesDEssai.PORTEUR)).update();
        try {
            UI.getCurrent().navigate("grappes/" + fiche.id() + "/convention");
            var generer = find(Button.class).withText("Générer la convention");
            assertThat(generer.single().isEnabled()).isFalse();
            cliquer("Enregistrer le statut juridique");
            Select<NatureJuridique> statut =
                    find(Select.class).withLabel("Statut juridique du porteur").single();
            assertThat(statut.getErrorMessage()).contains("Choisissez");
            statut.setValue(NatureJuridique.PUBLIQUE);
            cliquer("Enregistrer le statut juridique");

            assertThat(find(Button.class)
                            .withText("Générer la convention")
                            .single()
                            .isEnabled())
                    .isTrue();
        } finally {
            base.sql(statuts).params("60", GrappesDEssai.PORTEUR).update();
        }
    }

    @Test
    void une_decision_defavorable_n_a_pas_d_onglet_convention() {
        var fiche = grappe(() -> decisions.defavorable("Refusée", "Hors champ"));
        UI.getCurrent().navigate("grappes/" + fiche.id() + "/convention");

        assertThat(find(Button.class).withText("Générer la convention").exists())
                .isFalse();
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    @SuppressWarnings("unchecked")
    void la_liste_des_conventions_dit_la_reference_la_signature_et_le_montant() {
        var jour = LocalDate.of(2025, 3, 1);
        var fiche = grappe(() -> essai.signee("Listée", jour));
        var convention = conventions.conventions(fiche.id()).getFirst();
        UI.getCurrent().navigate("conventions", QueryParameters.fromString("texte=Listée"));

        Grid<ConventionLigne> grille = find(Grid.class).single();
        assertThat(test(grille).size()).isEqualTo(1);
        assertThat(test(grille).getRow(0)).satisfies(ligne -> {
            assertThat(ligne.reference()).isEqualTo(convention.reference());
            assertThat(ligne.etat()).isEqualTo(EtatActe.SIGNEE);
            assertThat(ligne.signeeLe()).isEqualTo(jour);
        });
        assertThat(find(Div.class)
                        .withClassName("pied-liste")
                        .single()
                        .getText()
                        .replaceAll("[\\u00A0\\u202F]", " "))
                .isEqualTo("1 convention · 315 000 € engagés");
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void une_liste_sans_convention_dit_comment_en_avoir() {
        UI.getCurrent().navigate("conventions", QueryParameters.fromString("texte=Introuvable"));

        assertThat(find(Div.class)
                        .withClassName("pied-liste")
                        .single()
                        .getText()
                        .replaceAll("[\\u00A0\\u202F]", " "))
                .isEqualTo("0 convention · 0 € engagés");
    }
}
