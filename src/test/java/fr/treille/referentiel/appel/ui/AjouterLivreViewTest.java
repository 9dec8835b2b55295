package fr.treille.referentiel.appel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import fr.treille.TestIntegration;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.StatutAppel;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** A delivered call is read with its sources, then added, by those who run the calls. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class AjouterLivreViewTest extends SpringBrowserlessTest {

    private static final String AJOUTER = "Ajouter un appel livré…";

    @Autowired
    private AppelService appels;

    @Autowired
    private JdbcClient base;

    /** As a région that never added the call of 2022. */
    private void oublier() {
        base.sql("UPDATE appel SET livre = NULL, intitule = 'Le nôtre' WHERE id = 2")
                .update();
    }

    @AfterEach
    void retablir() {
        var ajoute = "SELECT id FROM appel WHERE livre = 'occitanie-2022' AND id <> 2";
        for (var ordre : List.of(
                "DELETE FROM fenetre_type WHERE fenetre_id IN (SELECT id FROM fenetre WHERE appel_id IN (" + ajoute
                        + "))",
                "DELETE FROM fenetre WHERE appel_id IN (" + ajoute + ")",
                "DELETE FROM edition WHERE appel_id IN (" + ajoute + ")",
                "DELETE FROM appel WHERE livre = 'occitanie-2022' AND id <> 2",
                "UPDATE appel SET livre = 'occitanie-2022', intitule = 'AAP ESMS numérique Occitanie 2022' WHERE id = 2")) {
            base.sql(ordre).update();
        }
    }

    private String texte() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).single()).click();
    }

    @Test
    void l_appel_qui_manque_se_lit_puis_s_ajoute_en_brouillon() {
        oublier();
        UI.getCurrent().navigate("appels");
        cliquer(AJOUTER);
        assertThat(texte())
                .contains("D’où viennent ces règles", "Webinaire 2022 de l’ARS Occitanie, calendrier")
                .contains("Enveloppe de 4\u202F186\u202F783\u00A0€.", "Il arrive en brouillon")
                .contains("Fenêtre du 15/03/2022 au 01/07/2022", "12\u202F000\u00A0€", "Autodiagnostic informatique")
                .contains("Taux d’utilisation de MSSanté", "La grille n’est pas chiffrée");

        cliquer("Ajouter en brouillon");

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("AAP ESMS numérique Occitanie 2022", "Brouillon", "Publier");
        assertThat(appels.fiches())
                .filteredOn(fiche -> fiche.intitule().equals("AAP ESMS numérique Occitanie 2022"))
                .singleElement()
                .satisfies(fiche -> assertThat(fiche.statut()).isEqualTo(StatutAppel.BROUILLON));
    }

    @Test
    void un_nom_deja_pris_est_dit_et_rien_ne_s_ajoute() {
        base.sql("UPDATE appel SET livre = NULL WHERE id = 2").update();
        UI.getCurrent().navigate("appels");
        cliquer(AJOUTER);
        cliquer("Ajouter en brouillon");
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(find(Button.class).withText("Ajouter en brouillon").single().isEnabled())
                .isTrue();
        assertThat(appels.livres()).containsOnlyKeys("occitanie-2025");
    }

    @Test
    void qui_a_tous_les_appels_livres_ne_se_voit_rien_proposer() {
        UI.getCurrent().navigate("appels");
        assertThat(find(Button.class).withText("Nouvel appel").exists()).isTrue();
        assertThat(find(Button.class).withText(AJOUTER).exists()).isFalse();
    }

    @Test
    @WithUserDetails("dt31@treille.test")
    void sans_le_droit_de_piloter_rien_n_est_propose() {
        oublier();
        UI.getCurrent().navigate("appels");
        assertThat(find(Button.class).withText("Nouvel appel").exists()).isFalse();
        assertThat(find(Button.class).withText(AJOUTER).exists()).isFalse();
    }
}
