package fr.treille.socle.commun.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.port.CompteurMenu;
import java.util.List;
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

    /** What who selects finds more. */
    private static final String DE_LA_SELECTION =
            POUR_TOUS.replace("d’instruction, Courriers", "d’instruction, Sélection, Courriers");

    @Autowired
    Session session;

    @Test
    void l_administration_trouve_tout() {
        assertThat(menu()).isEqualTo(DE_LA_SELECTION + ", Comptes, Historique, Région");
    }

    @Test
    @WithUserDetails("coordination@treille.test")
    void la_coordination_n_a_pas_la_region() {
        assertThat(menu()).isEqualTo(DE_LA_SELECTION + ", Comptes, Historique");
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
    void chaque_rubrique_se_replie() {
        assertThat(find(SideNav.class).all()).hasSize(5).allMatch(SideNav::isCollapsible);
    }

    @Test
    void une_entree_dit_combien_attendent_et_se_tait_quand_rien_n_attend() {
        var menu = new MenuPrincipal("");

        menu.compter(List.of(attente(3)));
        assertThat(boite(menu).getSuffixComponent().getElement().getText()).isEqualTo("3");
        assertThat(boite(menu).getSuffixComponent().getElement().getAttribute("aria-label"))
                .isEqualTo("3 messages à vérifier");

        menu.compter(List.of(attente(0)));
        assertThat(boite(menu).getSuffixComponent()).isNull();
    }

    private SideNavItem boite(MenuPrincipal menu) {
        return find(SideNavItem.class, menu).all().stream()
                .filter(entree -> entree.getLabel().equals("Boîte d’envoi"))
                .findFirst()
                .orElseThrow();
    }

    private static CompteurMenu attente(long nombre) {
        return new CompteurMenu() {
            @Override
            public String chemin() {
                return "/boite-envoi";
            }

            @Override
            public long nombre() {
                return nombre;
            }

            @Override
            public String libelle() {
                return "messages à vérifier";
            }
        };
    }

    private String menu() {
        return find(SideNav.class).all().stream()
                .map(groupe -> groupe.getLabel() + " : "
                        + groupe.getItems().stream().map(SideNavItem::getLabel).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }
}
