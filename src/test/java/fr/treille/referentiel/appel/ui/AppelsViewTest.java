package fr.treille.referentiel.appel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import fr.treille.TestIntegration;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.StatutAppel;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithUserDetails;

/** Reading a call, on the screen. */
@TestIntegration
@WithUserDetails("consultation@treille.test")
class AppelsViewTest extends SpringBrowserlessTest {

    private String page(String adresse) {
        UI.getCurrent().navigate(adresse);
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    @SuppressWarnings("unchecked")
    void la_liste_montre_les_appels_de_la_region_du_plus_recent_au_plus_ancien() {
        page("appels");
        Grid<AppelFiche> grille = find(Grid.class).withAriaLabel("appels").single();
        // drafts of other tests may stand beside them
        assertThat(grille.getGenericDataView().getItems())
                .filteredOn(fiche -> fiche.statut() == StatutAppel.PUBLIE)
                .extracting(AppelFiche::annee)
                .containsExactly(2025, 2022);
    }

    @Test
    void la_synthese_dit_ce_que_la_source_ne_dit_pas() {
        assertThat(page("appels/1"))
                .contains("Ce que la source ne dit pas", "L’enveloppe n’est pas donnée.", "Publié", "non donnée");
    }

    @Test
    void le_bareme_se_lit_en_tableau_et_celui_des_solutions_non_referencees_aussi() {
        assertThat(page("appels/2/regles"))
                .contains("14\u202F500\u00A0€", "12\u202F000\u00A0€", "1 à 49", "à partir du 50")
                .contains("Pour une solution non référencée Ségur, secteurs PA, PH, DOM seulement.")
                .contains("15\u202F000\u00A0€");
    }

    @Test
    void chaque_onglet_a_son_adresse() {
        assertThat(page("appels/1/pieces")).contains("Planning du projet", "Si le projet compte un SAAD");
        assertThat(page("appels/1/grille")).contains("Grille de priorisation /20", "/7", "70\u00A0%", "sans seuil");
        assertThat(page("appels/1/fenetres"))
                .contains("Clôture des dépôts sur plusieurs régions", "01/06/2025", "13/06/2025", "04/07/2025");
        assertThat(page("appels/1/editions")).contains("n°\u00A01, en vigueur", "livrée avec Treille");
    }

    @Test
    void l_appel_d_une_autre_region_et_l_onglet_inconnu_ne_se_trouvent_pas() {
        assertThat(page("appels/3")).contains("Cette page n’existe pas");
        assertThat(page("appels/1/autre")).contains("Cette page n’existe pas");
    }
}
