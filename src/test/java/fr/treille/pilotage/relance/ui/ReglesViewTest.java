package fr.treille.pilotage.relance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.pilotage.echeance.NatureEcheance;
import fr.treille.pilotage.relance.RelancesDEssai;
import fr.treille.pilotage.relance.TestSansEnvoi;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.pilotage.relance.regle.RegleFiche;
import fr.treille.pilotage.relance.regle.RegleRelanceService;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The rules of reminders, on the screen. */
@TestSansEnvoi
@WithUserDetails("coordination@treille.test")
class ReglesViewTest extends SpringBrowserlessTest {

    @Autowired
    RelancesDEssai essai;

    @Autowired
    RegleRelanceService regles;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void preparer() {
        essai.vider();
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).single()).click();
    }

    private TextField texte(String libelle) {
        return find(TextField.class).withCaption(libelle).single();
    }

    private IntegerField entier(String libelle) {
        return find(IntegerField.class).withCaption(libelle).single();
    }

    @Test
    @SuppressWarnings("unchecked")
    void une_regle_s_ecrit_a_l_ecran_avec_ses_refus_sur_le_champ() {
        essai.depot("Déjà là", -7, DestinataireRelance.CONTACT);
        UI.getCurrent().navigate("relances/regles/nouvelle");
        cliquer("Enregistrer la règle");
        assertThat(texte("Nom de la règle").getErrorMessage()).contains("Donnez un nom");
        texte("Nom de la règle").setValue("Rappel");
        ComboBox<NatureEcheance> nature =
                find(ComboBox.class).withCaption("Échéance").single();
        nature.setValue(nature.getListDataView()
                .getItems()
                .filter(choix -> choix.cle().equals("DEPOT"))
                .findFirst()
                .orElseThrow());
        CheckboxGroup<DestinataireRelance> destinataires =
                find(CheckboxGroup.class).withCaption("Destinataires").single();
        destinataires.setValue(Set.of(DestinataireRelance.CONTACT));
        var corps = find(TextArea.class).withCaption("Texte du message").single();
        corps.setValue("Bonjour {prenom}");
        cliquer("Enregistrer la règle");
        assertThat(corps.getErrorMessage()).contains("«\u00A0{prenom}\u00A0» n’existe pas");
        corps.setValue("Bonjour {destinataire}");
        cliquer("Enregistrer la règle");
        assertThat(entier("Jours").getErrorMessage()).contains("«\u00A0Déjà là\u00A0» lui écrit déjà à J−7");
        entier("Jours").setValue(9);
        entier("Nombre de relances").setValue(3);
        entier("Jours de l’une à l’autre").setValue(0);
        cliquer("Enregistrer la règle");
        assertThat(entier("Jours de l’une à l’autre").getErrorMessage()).contains("3 messages le même jour");
        entier("Jours de l’une à l’autre").setValue(3);
        cliquer("Enregistrer la règle");
        assertThat(regles.regles()).extracting(RegleFiche::quand).contains("J−9, puis tous les 3\u00A0j (3 fois)");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("relances/regles");
    }

    @Test
    @SuppressWarnings("unchecked")
    void une_regle_se_modifie_et_se_desactive() {
        var id = essai.depot("Rappel", -7, DestinataireRelance.CONTACT);
        UI.getCurrent().navigate("relances/regles/" + id);
        assertThat(entier("Jours").getValue()).isEqualTo(7);
        entier("Jours").setValue(5);
        cliquer("Enregistrer la règle");
        assertThat(regles.trouver(id).orElseThrow().quand()).isEqualTo("J−5");
        Grid<RegleFiche> grille = find(Grid.class).single();
        assertThat(test(grille).size()).isEqualTo(1);
        test((Button) test(grille).getCellComponent(0, "gestes")).click();
        assertThat(regles.trouver(id).orElseThrow().contenu().active()).isFalse();
    }

    @Test
    void les_regles_livrees_sont_a_la_main_et_les_memes_dans_chaque_region() {
        var regions = base.sql("SELECT COUNT(*) FROM region WHERE code <> '76'")
                .query(Long.class)
                .single();
        assertThat(base.sql(
                                "SELECT COUNT(*) FROM regle_relance WHERE region_code <> '76' AND active AND NOT automatique")
                        .query(Long.class)
                        .single())
                .isEqualTo(7 * regions);
        assertThat(base.sql("SELECT COUNT(DISTINCT nom) FROM regle_relance WHERE region_code <> '76'")
                        .query(Long.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    @WithUserDetails("dt31@treille.test")
    void qui_ne_coordonne_pas_lit_les_regles_et_n_en_ouvre_aucune() {
        var id = essai.depot("Rappel", -7, DestinataireRelance.CONTACT);
        navigate(ReglesView.class);
        assertThat(find(Button.class).withText("Nouvelle règle").all()).noneMatch(Button::isVisible);
        assertThat(find(Button.class).withText("Désactiver").all()).isEmpty();
        UI.getCurrent().navigate("relances/regles/" + id);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Cette page n’existe pas");
    }
}
