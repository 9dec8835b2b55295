package fr.treille.socle.commun.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import fr.treille.Session;
import fr.treille.TestIntegration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The main menu as each role finds it: whole, in order, and without what they may not open. */
@TestIntegration
@WithUserDetails("administration@treille.test")
class MenuPrincipalTest extends SpringBrowserlessTest {

    private static final String POUR_TOUS = """
            Mon travail : Tableau de bord, Échéances, Relances, À surveiller
            Dossiers : Grappes, Fenêtres d’instruction, Courriers, Conventions
            Suivi : Points mensuels, Usages
            Territoire : Établissements, Territoires, Équipe
            Réglages : Appels à projets, Boîte d’envoi""";

    @Autowired
    Session session;

    @Test
    void l_administration_trouve_tout() {
        assertThat(menu()).isEqualTo(POUR_TOUS + ", Comptes, Historique, Région");
    }

    @Test
    @WithUserDetails("coordination@treille.test")
    void la_coordination_n_a_pas_la_region() {
        assertThat(menu()).isEqualTo(POUR_TOUS + ", Comptes, Historique");
    }

    @Test
    @WithUserDetails("grades@treille.test")
    void le_grades_a_les_comptes_seulement() {
        assertThat(menu()).isEqualTo(POUR_TOUS + ", Comptes");
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_consulte_n_a_ni_comptes_ni_historique_ni_region() {
        assertThat(menu()).isEqualTo(POUR_TOUS);
    }

    @Test
    void une_rubrique_dont_rien_ne_s_ouvre_est_absente() {
        session.fermer();

        assertThat(find(SideNav.class, new MenuPrincipal("")).all()).isEmpty();
    }

    @Test
    void une_rubrique_se_replie_et_une_entree_dit_ce_qui_attend() {
        assertThat(find(SideNav.class).all()).allMatch(SideNav::isCollapsible);
    }

    private String menu() {
        return find(SideNav.class).all().stream()
                .map(groupe -> groupe.getLabel() + " : "
                        + groupe.getItems().stream().map(SideNavItem::getLabel).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }
}
