package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What several dialogs refuse: on the field, the dialog staying open with what is typed. Today is 30/06/2026. */
@TestIntegration
@TestPropertySource(properties = {"treille.horloge.depart=2026-06-30", "treille.courriel.envoi-immediat=false"})
class RefusDesFormulairesTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai grappes;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void ouvrir() {
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private void cliquer(String verbe) {
        test(find(Button.class).withText(verbe).last()).click();
    }

    private DatePicker jour(String libelle) {
        return find(DatePicker.class).withLabel(libelle).single();
    }

    private long nombre(String table) {
        return base.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    @Test
    void une_absence_dit_chaque_champ_qui_manque_et_garde_le_motif() {
        UI.getCurrent().navigate("equipe");
        cliquer("Déclarer une absence");
        var motif = find(TextField.class).withLabel("Motif").single();
        test(motif).setValue("Congé");
        cliquer("Déclarer l’absence");
        assertThat(find(ComboBox.class).withLabel("Personne absente").single().getErrorMessage())
                .isEqualTo("Choisissez la personne absente.");
        assertThat(find(ComboBox.class).withLabel("Remplacée par").single().getErrorMessage())
                .isEqualTo("Choisissez qui la remplace.");
        assertThat(jour("Du").isInvalid()).isFalse();
        assertThat(jour("Au (inclus)").getErrorMessage()).contains("le dernier jour de l’absence");
        assertThat(motif.getValue()).isEqualTo("Congé");
        assertThat(nombre("absence")).isZero();
    }

    @Test
    void une_affectation_sans_date_ni_personne_le_dit_sur_ses_champs() {
        UI.getCurrent().navigate("territoires");
        cliquer("Affecter");
        jour("À partir du").clear();
        cliquer("Affecter ces personnes");
        assertThat(jour("À partir du").getErrorMessage()).isEqualTo("Donnez la date de début.");
        test(jour("À partir du")).setValue(LocalDate.of(2026, 7, 1));
        cliquer("Affecter ces personnes");
        assertThat(jour("À partir du").isInvalid()).isFalse();
        assertThat(find(Dialog.class).all()).isNotEmpty();
    }

    @Test
    void un_depot_sans_date_le_dit_sur_la_date() {
        grappes.registre(16);
        var grappe = grappes.remplie("Canal", 15);
        UI.getCurrent().navigate("grappes/" + grappe.id());
        cliquer("Enregistrer le dépôt");
        jour("Date du dépôt").clear();
        cliquer("Enregistrer le dépôt");
        assertThat(jour("Date du dépôt").getErrorMessage()).isEqualTo("Donnez la date du dépôt.");
        assertThat(find(Dialog.class).all()).hasSize(1);
    }

    @Test
    void un_lien_sans_dernier_jour_ou_trop_long_ne_part_pas() {
        var grappe = usages.conventionnee("Genêts", 3);
        usages.periode(grappe.id());
        session.ouvrir(Role.COORDINATION_ARS);
        UI.getCurrent().navigate("grappes/" + grappe.id() + "/usages");
        cliquer("Demander les mesures au porteur");
        jour("Valable jusqu’au").clear();
        cliquer("Envoyer le lien");
        assertThat(jour("Valable jusqu’au").getErrorMessage()).isEqualTo("Donnez le dernier jour où le lien sert.");
        jour("Valable jusqu’au").setValue(LocalDate.of(2030, 1, 1));
        cliquer("Envoyer le lien");
        assertThat(jour("Valable jusqu’au").getErrorMessage()).contains("jours au plus");
        assertThat(jour("Valable jusqu’au").getValue()).isEqualTo("2030-01-01");
        assertThat(nombre("lien_apport")).isZero();
    }

    @Test
    void un_tableau_vide_ne_se_reporte_pas() {
        var grappe = usages.conventionnee("Bastide", 3);
        usages.periode(grappe.id());
        session.ouvrir(Role.COORDINATION_ARS);
        UI.getCurrent().navigate("grappes/" + grappe.id() + "/usages");
        cliquer("Saisir les mesures");
        cliquer("Coller un tableau");
        cliquer("Reporter dans la grille");
        assertThat(find(TextArea.class).withLabel("Tableau copié").single().getErrorMessage())
                .isEqualTo("Collez d’abord un tableau.");
    }

    @Test
    void un_point_sans_jour_ni_heure_le_dit_sur_le_premier_qui_manque() {
        var grappe = usages.conventionnee("Garrigue", 3);
        session.ouvrir(Role.COORDINATION_ARS);
        UI.getCurrent().navigate("grappes/" + grappe.id() + "/suivi");
        cliquer("Planifier un point");
        test(find(TextArea.class).withLabel("Ordre du jour, un sujet par ligne").single())
                .setValue("Recette");
        jour("Jour").clear();
        cliquer("Planifier et inviter");
        assertThat(jour("Jour").getErrorMessage()).isEqualTo("Indiquez le jour du point.");
        assertThat(find(TextArea.class)
                        .withLabel("Ordre du jour, un sujet par ligne")
                        .single()
                        .getValue())
                .isEqualTo("Recette");
        assertThat(nombre("point_mensuel")).isZero();
    }
}
