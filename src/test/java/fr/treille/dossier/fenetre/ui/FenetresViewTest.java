package fr.treille.dossier.fenetre.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.TestIntegration;
import fr.treille.dossier.fenetre.DossierLigne;
import fr.treille.dossier.fenetre.EtatFenetre;
import fr.treille.dossier.fenetre.FenetreLigne;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.context.TestPropertySource;

/** The windows and their dates, on the screen. */
@TestIntegration
@WithUserDetails("consultation@treille.test")
@TestPropertySource(properties = "treille.horloge.depart=2025-06-13")
class FenetresViewTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void peupler() {
        if (base.sql("SELECT COUNT(*) FROM grappe").query(Integer.class).single() == 0) {
            essai.registre(20);
            essai.remplie("Grappe du Lauragais", 15);
            essai.deposee("Grappe des Genêts");
        }
    }

    private String page(String adresse) {
        var morceaux = adresse.split("\\?");
        UI.getCurrent()
                .navigate(
                        morceaux[0],
                        morceaux.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(morceaux[1]));
        return getCurrentView().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private Grid<FenetreLigne> grille() {
        return find(Grid.class).withAriaLabel("fenêtres").single();
    }

    @Test
    void la_liste_montre_les_fenetres_de_la_region_celle_qui_vient_d_abord() {
        page("fenetres");
        assertThat(grille().getGenericDataView().getItems())
                .extracting(ligne -> ligne.publiee().fenetre().id())
                .contains(1L, 2L, 3L)
                .doesNotContain(4L);
        assertThat(test(grille()).getCellText(0, 0)).isEqualTo("du 22/04/2025 au 13/06/2025");
        assertThat(test(grille()).getCellText(0, 3)).isEqualTo("2");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("2\u00A0dossiers", "0 en retard");
    }

    @Test
    @SuppressWarnings("unchecked")
    void les_filtres_et_le_tri_sont_dans_l_adresse() {
        page("fenetres?etat=OUVERTE&aap=1&tri=-dossiers");
        assertThat(grille().getGenericDataView().getItems()).hasSize(1);
        Select<EtatFenetre> etat = find(Select.class).withAriaLabel("État").single();
        assertThat(etat.getValue()).isEqualTo(EtatFenetre.OUVERTE);
        test(etat).selectItem("Close");
        assertThat(grille().getGenericDataView().getItems()).isEmpty();
        page("fenetres?etat=INCONNU&aap=rien&tri=rien");
        assertThat(grille().getGenericDataView().getItems()).hasSizeGreaterThan(2);
    }

    @Test
    void la_page_montre_la_ligne_des_dates_avec_aujourd_hui_et_les_jours_qui_restent() {
        assertThat(page("fenetres/1"))
                .contains("Prochaine échéance\u00A0: Clôture des dépôts", "le 13/06/2025 à minuit", "aujourd’hui")
                .contains("AAP ESMS numérique Occitanie 2025", "acquisition, évolution, mixte", "Ouverte");
        var frise = find(OrderedList.class).withClassName("fenetre-frise").single();
        assertThat(frise.getChildren().map(item -> item.getElement().getTextRecursively()))
                .containsSubsequence(
                        "22/04/2025Ouverture des dépôtspassée",
                        "01/06/2025Clôture des dépôts sur plusieurs régionspasséedimanche",
                        "13/06/2025Aujourd’hui",
                        "13/06/2025Clôture des dépôtsaujourd’hui",
                        "04/07/2025Fin de la recevabilité et des complémentsdans 21\u00A0j");
    }

    @Test
    @SuppressWarnings("unchecked")
    void les_dossiers_menent_aux_grappes_par_statut_et_disent_ce_qui_manque() {
        page("fenetres/1");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(
                        "grappes?fenetre=1",
                        "grappes?fenetre=1&statut=EN_CONSTITUTION",
                        "grappes?fenetre=1&statut=DEPOSEE");
        Grid<DossierLigne> dossiers =
                find(Grid.class).withAriaLabel("dossiers de la fenêtre").single();
        assertThat(test(dossiers).size()).isEqualTo(2);
        assertThat(test(dossiers).getRow(0).grappe().statut()).isEqualTo(StatutGrappe.EN_CONSTITUTION);
        var manques = dossiers.getColumns().indexOf(dossiers.getColumnByKey("manques"));
        assertThat(test(dossiers).getCellText(0, manques)).isEqualTo("le dépôt, une personne responsable");
        page("grappes?fenetre=1&statut=DEPOSEE");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("1 grappe");
        page("grappes?fenetre=2");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("0 grappe");
    }

    @Test
    void chaque_onglet_a_son_adresse() {
        assertThat(page("fenetres/1/echeances"))
                .contains("Prorogations", "Fin de l’instruction", "mi-septembre à début octobre 2025");
        assertThat(page("fenetres/1/historique")).contains("Historique");
        assertThat(page("fenetres/1/autre")).contains("Cette page n’existe pas");
    }

    @Test
    void la_fenetre_d_une_autre_region_est_repondue_comme_celle_qui_n_existe_pas() {
        var autreRegion = page("fenetres/4");
        assertThat(autreRegion).contains("Cette page n’existe pas");
        page("fenetres");
        assertThat(page("fenetres/999999")).isEqualTo(autreRegion);
    }
}
