package fr.treille.referentiel.etablissement.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.referentiel.etablissement.EtablissementLigne;
import fr.treille.referentiel.etablissement.OrganismeLigne;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.etablissement.importation.ImportsDEssai;
import fr.treille.socle.equipe.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists and the details, on the real extract of Occitanie. */
@TestIntegration
@ViewPackages(classes = EtablissementsView.class)
class EtablissementsViewTest extends SpringBrowserlessTest {

    @Autowired
    ImportsDEssai essai;

    @Autowired
    Session session;

    @BeforeEach
    void importer() {
        essai.occitanie();
    }

    @Test
    void la_liste_montre_les_essms_et_le_pied_les_compte() {
        navigate(EtablissementsView.class);

        assertThat(test(find(Grid.class).single()).size()).isEqualTo(4214);
        assertThat(pied()).isEqualTo("4\u202F214 ESSMS · 1\u202F923 OG · extraction du 08/01/2021");
    }

    @Test
    void un_filtre_reduit_la_liste_et_s_ecrit_dans_l_adresse() {
        navigate(EtablissementsView.class);
        test(find(TextField.class).withAriaLabel("Nom, FINESS, commune").single())
                .setValue("villa des roses");

        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
        assertThat(pied()).startsWith("1 ESSMS");
    }

    @Test
    @SuppressWarnings("unchecked")
    void l_adresse_rend_les_filtres_et_le_tri() {
        navigate(EtablissementsView.class);
        UI.getCurrent()
                .navigate(
                        "etablissements",
                        QueryParameters.fromString("territoire=09&secteur=PA&tri=-finess&og=inconnu&presence=absurde"));

        var grille = test(find(Grid.class).single());
        var premiere = (EtablissementLigne) grille.getRow(0);
        var deuxieme = (EtablissementLigne) grille.getRow(1);
        assertThat(premiere.territoireCode()).isEqualTo("09");
        assertThat(premiere.secteur()).isEqualTo(Secteur.PA);
        assertThat(premiere.finess()).isGreaterThan(deuxieme.finess());
        assertThat(find(MultiSelectComboBox.class)
                        .withAriaLabel("Territoire")
                        .single()
                        .getValue()
                        .toString())
                .isEqualTo("[09]");
        assertThat(find(ComboBox.class).withAriaLabel("Secteur").single().getValue())
                .isEqualTo(Secteur.PA);
    }

    @Test
    void une_ligne_ouvre_la_fiche() {
        navigate(EtablissementsView.class);
        test(find(TextField.class).withAriaLabel("Nom, FINESS, commune").single())
                .setValue("090 000 498");
        test(find(Grid.class).single()).clickRow(0);

        assertThat(find(H2.class).single().getText()).isEqualTo("SESSAD-UGECAM");
        assertThat(find(Span.class).withClassName("information-valeur").all())
                .extracting(Span::getText)
                .contains("090000498", "42459649200142", "18 CHE DU STADE, 09100 LA TOUR DU CRIEU", "16/01/2004");
    }

    @Test
    void les_organismes_se_trient_par_nombre_d_essms() {
        navigate(OrganismesView.class);

        var grille = test(find(Grid.class).single());
        assertThat(grille.size()).isEqualTo(1923);
        assertThat(((OrganismeLigne) grille.getRow(0)).nombreEssms()).isGreaterThan(50);
        test(find(Checkbox.class).withLabelContaining("Petits OG").single()).click();
        assertThat(((OrganismeLigne) grille.getRow(0)).nombreEssms()).isEqualTo(14);
    }

    @Test
    void la_fiche_d_un_organisme_montre_ses_essms() {
        navigate("etablissements/og/090782160", OrganismeView.class);

        assertThat(find(H2.class).single().getText()).contains("Nom inconnu", "cs1100501");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(17);
    }

    @Test
    void un_numero_inconnu_est_introuvable() {
        assertThatThrownBy(() -> navigate("etablissements/999999999", EtablissementView.class))
                .hasMessageContaining("NotFound");
        assertThatThrownBy(() -> navigate("etablissements/og/é", OrganismeView.class))
                .hasMessageContaining("NotFound");
    }

    @Test
    void qui_ne_peut_importer_ne_voit_pas_le_bouton() {
        navigate(EtablissementsView.class);
        assertThat(find(Button.class).withText("Importer un fichier FINESS").exists())
                .isTrue();

        session.ouvrir(Role.CONSULTATION);
        navigate(OrganismesView.class);
        assertThat(find(Button.class).withText("Importer un fichier FINESS").exists())
                .isFalse();
    }

    private String pied() {
        return find(Div.class).withClassName("pied-liste").single().getText();
    }
}
