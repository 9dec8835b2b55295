package fr.treille.socle.equipe.affectation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.TestIntegration;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.AffectationLigne;
import fr.treille.socle.equipe.affectation.AffectationService;
import fr.treille.socle.equipe.affectation.EquipeDEssai;
import fr.treille.socle.equipe.affectation.couverture.AgentCharge;
import fr.treille.socle.equipe.affectation.couverture.TerritoireCouvert;
import fr.treille.socle.equipe.affectation.regle.Part;
import fr.treille.socle.territoire.TerritoireService;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The territoires as the coordination uses them, on the screen. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class TerritoiresViewTest extends SpringBrowserlessTest {

    private static final LocalDate JANVIER = LocalDate.of(2025, 1, 1);

    @Autowired
    EquipeDEssai equipe;

    @Autowired
    AffectationService affectations;

    @Autowired
    TerritoireService territoires;

    long lison;
    long ariane;

    @BeforeEach
    void peupler() {
        equipe.vider();
        lison = equipe.agent("Lison", "Armagnac", Role.ANIMATEUR);
        ariane = equipe.agent("Ariane", "Adour", Role.ANIMATEUR);
        equipe.affecter(lison, "32", Part.PRINCIPAL, JANVIER);
    }

    @SuppressWarnings("unchecked")
    private Grid<TerritoireCouvert> grille() {
        return find(Grid.class).withAriaLabel("territoires").single();
    }

    private String pied() {
        return find(Div.class).withClassName("pied-liste").single().getText();
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).single()).click();
    }

    private String texteDeLaPage() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    void la_liste_signale_les_territoires_sans_animateur_principal() {
        UI.getCurrent().navigate("territoires");

        assertThat(test(grille()).size()).isEqualTo(13);
        assertThat(pied()).startsWith("13\u00A0territoires · 12 sans animateur principal · 0 ESSMS · 0\u00A0grappe");

        find(Checkbox.class).withLabel("Sans animateur principal").single().setValue(true);
        assertThat(test(grille()).size()).isEqualTo(12);
        assertThat(pied()).startsWith("12\u00A0territoires");
    }

    @Test
    void l_adresse_retrouve_les_filtres_et_le_tri() {
        UI.getCurrent().navigate("territoires", QueryParameters.fromString("texte=pyrenees&tri=-nom"));

        assertThat(test(grille()).size()).isEqualTo(2);
        assertThat(test(grille()).getRow(0).territoire().nom()).isEqualTo("Pyrénées-Orientales");
        assertThat(test(grille()).getRow(1).territoire().nom()).isEqualTo("Hautes-Pyrénées");
    }

    @Test
    void un_clic_ouvre_le_territoire_avec_les_filtres_pour_le_retour() {
        UI.getCurrent().navigate("territoires", QueryParameters.fromString("texte=armagnac"));
        test(grille()).clickRow(0);

        assertThat(getCurrentView()).isInstanceOf(TerritoireView.class);
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("territoires/32?texte=armagnac");
    }

    @Test
    void on_affecte_plusieurs_personnes_depuis_le_territoire() {
        UI.getCurrent().navigate("territoires/65");
        cliquer("Affecter");
        choisir(lison, ariane);
        cliquer("Affecter ces personnes");
        assertThat(part().isInvalid()).isTrue();
        assertThat(part().getErrorMessage()).contains("65 Hautes-Pyrénées à titre principal");
        assertThat(affectations.historique("65")).isEmpty();

        part().setValue(Part.EN_APPUI);
        cliquer("Affecter ces personnes");

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(affectations.historique("65"))
                .extracting(AffectationLigne::agentId, AffectationLigne::part)
                .containsExactlyInAnyOrder(tuple(lison, Part.EN_APPUI), tuple(ariane, Part.EN_APPUI));
        assertThat(texteDeLaPage()).contains("Ariane Adour", "en appui");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Part> part() {
        return find(RadioButtonGroup.class).withLabel("Part").single();
    }

    @SuppressWarnings("unchecked")
    private void choisir(Long... ids) {
        MultiSelectComboBox<AgentLigne> champ =
                find(MultiSelectComboBox.class).withLabel("Personnes").single();
        champ.setValue(champ.getListDataView()
                .getItems()
                .filter(agent -> Set.of(ids).contains(agent.id()))
                .collect(Collectors.toSet()));
    }

    @Test
    void on_termine_une_affectation_en_lisant_ce_qui_s_ensuit() {
        UI.getCurrent().navigate("territoires/32");
        test(find(Button.class)
                        .withAriaLabel("Terminer l’affectation de Lison Armagnac sur Gers")
                        .single())
                .click();
        find(DatePicker.class).withLabel("Dernier jour").single().setValue(JANVIER.minusDays(1));
        cliquer("Terminer l’affectation");
        assertThat(find(DatePicker.class).withLabel("Dernier jour").single().getErrorMessage())
                .contains("précède le début");

        find(DatePicker.class).withLabel("Dernier jour").single().setValue(JANVIER.plusDays(30));
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .anyMatch(texte -> texte.contains("sans animateur principal"));
        cliquer("Terminer l’affectation");

        assertThat(texteDeLaPage()).contains("du 01/01/2025 au 31/01/2025", "Passée", "Sans animateur principal");
    }

    @Test
    void on_voit_qui_couvrait_le_territoire_un_jour_donne() {
        UI.getCurrent().navigate("territoires/32");
        assertThat(texteDeLaPage()).contains("principal, depuis le 01/01/2025");

        find(DatePicker.class)
                .withLabel("Qui couvrait ce territoire le")
                .single()
                .setValue(JANVIER.minusDays(1));
        assertThat(texteDeLaPage())
                .contains("Animation territoriale (GRADeS), le 31/12/2024")
                .doesNotContain("principal, depuis le 01/01/2025");
    }

    @Test
    @SuppressWarnings("unchecked")
    void on_declare_une_absence_avec_son_remplacant() {
        UI.getCurrent().navigate("equipe/" + lison);
        cliquer("Déclarer une absence");
        ComboBox<AgentLigne> remplacant =
                find(ComboBox.class).withLabel("Remplacée par").single();
        assertThat(remplacant.getListDataView().getItems())
                .extracting(AgentLigne::role)
                .containsOnly(Role.ANIMATEUR);
        remplacant.setValue(remplacant
                .getListDataView()
                .getItems()
                .filter(agent -> agent.id() == ariane)
                .findFirst()
                .orElseThrow());
        cliquer("Déclarer l’absence");
        assertThat(find(DatePicker.class).withLabel("Au (inclus)").single().isInvalid())
                .isTrue();

        var du = find(DatePicker.class).withLabel("Du").single().getValue();
        find(DatePicker.class).withLabel("Au (inclus)").single().setValue(du.plusDays(10));
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .anyMatch(texte -> texte.startsWith("Ariane Adour couvrira aussi 32 Gers"));
        cliquer("Déclarer l’absence");

        assertThat(affectations.recepteurs(lison, du))
                .extracting(AgentLigne::nom)
                .containsExactly("Lison Armagnac", "Ariane Adour");
        assertThat(texteDeLaPage()).contains("Lison Armagnac, en absence", "remplacement par Ariane Adour");
    }

    @Test
    void on_change_les_contacts_d_un_territoire() {
        UI.getCurrent().navigate("territoires/48");
        cliquer("Modifier les contacts");
        find(TextField.class).withLabel("Boîte du GRADeS").single().setValue("lozere@");
        cliquer("Enregistrer les contacts");
        assertThat(find(TextField.class).withLabel("Boîte du GRADeS").single().getErrorMessage())
                .contains("n’est pas une adresse électronique");

        find(TextField.class).withLabel("Boîte du GRADeS").single().setValue("lozere@grades.test");
        cliquer("Enregistrer les contacts");

        assertThat(territoires.fiche("48").orElseThrow().contacts().gradesCourriel())
                .isEqualTo("lozere@grades.test");
        assertThat(texteDeLaPage()).contains("lozere@grades.test");
    }

    @Test
    @SuppressWarnings("unchecked")
    void l_equipe_montre_chacun_et_ce_qu_il_couvre() {
        UI.getCurrent().navigate("equipe", QueryParameters.fromString("texte=armagnac"));

        Grid<AgentCharge> personnes = find(Grid.class).withAriaLabel("équipe").single();
        assertThat(test(personnes).size()).isEqualTo(1);
        assertThat(test(personnes).getRow(0).territoires())
                .extracting(AffectationLigne::territoireNom)
                .containsExactly("Gers");
        test(personnes).clickRow(0);
        assertThat(getCurrentView()).isInstanceOf(AgentView.class);
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_n_affecte_pas_lit_sans_bouton() {
        UI.getCurrent().navigate("territoires");
        assertThat(find(Button.class).withText("Affecter").exists()).isFalse();

        UI.getCurrent().navigate("territoires/32");
        assertThat(texteDeLaPage()).contains("Lison Armagnac");
        for (var verbe : List.of("Affecter", "Terminer", "Déclarer une absence", "Modifier les contacts")) {
            assertThat(find(Button.class).withText(verbe).exists()).as(verbe).isFalse();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    @WithUserDetails("grades@treille.test")
    void la_coordination_du_grades_n_affecte_que_les_animateurs() {
        UI.getCurrent().navigate("territoires/65");
        cliquer("Affecter");

        MultiSelectComboBox<AgentLigne> champ =
                find(MultiSelectComboBox.class).withLabel("Personnes").single();
        assertThat(champ.getListDataView().getItems())
                .extracting(AgentLigne::role)
                .containsOnly(Role.ANIMATEUR);
    }
}
