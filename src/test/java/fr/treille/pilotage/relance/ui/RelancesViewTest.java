package fr.treille.pilotage.relance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import fr.treille.dossier.fenetre.FenetresDEssai;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.pilotage.echeance.Pour;
import fr.treille.pilotage.relance.RelanceDue;
import fr.treille.pilotage.relance.RelanceLigne;
import fr.treille.pilotage.relance.RelancesDEssai;
import fr.treille.pilotage.relance.TestSansEnvoi;
import fr.treille.pilotage.relance.recapitulatif.Cadence;
import fr.treille.pilotage.relance.recapitulatif.RecapitulatifService;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The day is 02/06/2025, eleven days before the last one of the deposit. */
@TestSansEnvoi
@WithUserDetails("coordination@treille.test")
class RelancesViewTest extends SpringBrowserlessTest {

    @Autowired
    RelancesDEssai essai;

    @Autowired
    GrappesDEssai grappes;

    @Autowired
    JdbcClient base;

    @Autowired
    RecapitulatifService recapitulatifs;

    @BeforeEach
    void preparer() {
        essai.vider();
        grappes.registre(16);
        essai.depot("Onze jours avant", -11, DestinataireRelance.CONTACT, DestinataireRelance.RESPONSABLE_ARS);
        grappes.remplie("Canal", 15);
        grappes.remplie("Garrigue", 15);
    }

    @SuppressWarnings("unchecked")
    private Grid<RelanceDue> grille() {
        return find(Grid.class).single();
    }

    private String pied() {
        return find(Div.class).withClassName("pied-liste").single().getText();
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).last()).click();
    }

    @Test
    void ce_qui_est_du_se_lit_puis_part_apres_confirmation() {
        navigate(RelancesView.class);
        assertThat(test(grille()).size()).isEqualTo(4);
        assertThat(pied()).isEqualTo("2\u00A0relances à envoyer à 1\u00A0personne · 2 sans adresse");
        cliquer("Tout envoyer");
        var demande = find(ConfirmDialog.class).single();
        assertThat(demande.getElement().getTextRecursively())
                .contains("1\u00A0message part", "2\u00A0relances restent\u00A0: adresse manquante");
        test(demande).confirm();
        assertThat(test(grille()).size()).isEqualTo(2);
        assertThat(pied()).isEqualTo("0\u00A0relance à envoyer à 0\u00A0personne · 2 sans adresse");
        assertThat(essai.nombre("message")).isEqualTo(1);

        navigate(EnvoyeesView.class);
        @SuppressWarnings("unchecked")
        Grid<RelanceLigne> envoyees = find(Grid.class).single();
        assertThat(test(envoyees).size()).isEqualTo(2);
        assertThat(pied()).isEqualTo("2\u00A0relances envoyées");
    }

    @Test
    void une_relance_choisie_part_seule_et_se_voit_sur_sa_grappe() {
        navigate(RelancesView.class);
        // nobody is in charge: the first row has no address
        assertThat(test(grille()).getRow(0).adresse()).isEmpty();
        grille().asMultiSelect().select(test(grille()).getRow(1));
        var partante = grille().getSelectedItems().iterator().next();
        assertThat(partante.adresse()).isEqualTo("jeanne.roux@porteur.test");
        cliquer("Envoyer 1\u00A0relance");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(essai.nombre("relance")).isEqualTo(1);
        assertThat(pied()).contains("1 pour demain\u00A0: la personne en a déjà reçu une aujourd’hui");
        UI.getCurrent().navigate("grappes/" + partante.cle().grappeId() + "/relances");
        assertThat(find(Grid.class)
                        .withAttribute("aria-label", "relances envoyées")
                        .all())
                .hasSize(1);
        assertThat(find(Grid.class)
                        .withAttribute("aria-label", "relances à venir")
                        .all())
                .hasSize(1);
    }

    @Test
    void l_apercu_montre_le_message_et_permet_de_l_envoyer() {
        navigate(RelancesView.class);
        test(grille()).clickRow(1);
        var apercu = find(ApercuDialog.class).single();
        assertThat(apercu.getElement().getTextRecursively())
                .contains("Jeanne Roux (jeanne.roux@porteur.test)", "Bonjour Jeanne Roux,", "echeances.ics");
        cliquer("Envoyer cette relance");
        assertThat(essai.nombre("relance")).isEqualTo(1);
    }

    @Test
    void une_date_qui_a_change_se_dit_a_qui_avait_ete_relance() {
        navigate(RelancesView.class);
        assertThat(find(Button.class).all())
                .noneMatch(bouton -> bouton.getText().startsWith("Prévenir"));
        test(grille()).clickRow(1);
        cliquer("Envoyer cette relance");
        base.sql("UPDATE fenetre SET cloture_depot = '2025-06-20' WHERE id = 1").update();
        try {
            navigate(RelancesView.class);
            cliquer("Prévenir des nouvelles dates\u00A0: 1\u00A0personne");
            assertThat(find(NouvellesDatesDialog.class).single().getElement().getTextRecursively())
                    .contains("vendredi 20/06/2025, et non plus le 13/06/2025");
            cliquer("Envoyer 1\u00A0message");
            assertThat(essai.nombre("relance_report")).isEqualTo(1);
            assertThat(find(Button.class).all())
                    .noneMatch(bouton -> bouton.getText().startsWith("Prévenir") && bouton.isVisible());
        } finally {
            FenetresDEssai.retablir(base);
        }
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_n_instruit_pas_lit_et_n_envoie_rien() {
        navigate(RelancesView.class);
        assertThat(test(grille()).size()).isEqualTo(4);
        assertThat(find(Button.class).withText("Tout envoyer").all()).noneMatch(bouton -> bouton.isVisible());
        test(grille()).clickRow(0);
        assertThat(find(Button.class).withText("Envoyer cette relance").all()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void chacun_regle_son_recapitulatif() {
        navigate(RecapitulatifView.class);
        ((RadioButtonGroup<Pour>) find(RadioButtonGroup.class).single()).setValue(Pour.MES_TERRITOIRES);
        ((Select<Cadence>) find(Select.class).withCaption("Clôture du dépôt").single()).setValue(Cadence.HEBDOMADAIRE);
        cliquer("Enregistrer");
        assertThat(recapitulatifs.choix().pour()).isEqualTo(Pour.MES_TERRITOIRES);
        assertThat(recapitulatifs.choix().cadences()).containsOnly(java.util.Map.entry("DEPOT", Cadence.HEBDOMADAIRE));
    }
}
