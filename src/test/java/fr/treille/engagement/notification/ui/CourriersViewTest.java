package fr.treille.engagement.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.TestIntegration;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.engagement.notification.LettreFiltre;
import fr.treille.engagement.notification.LettreLectureService;
import fr.treille.engagement.notification.LettreLigne;
import fr.treille.engagement.notification.NotificationService;
import fr.treille.engagement.notification.SensDecision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** The list of letters: rows, filters and sorts. */
@TestIntegration
@WithUserDetails("consultation@treille.test")
class CourriersViewTest extends SpringBrowserlessTest {

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    NotificationService service;

    @Autowired
    LettreLectureService lettres;

    @BeforeEach
    void trois_lettres() {
        if (lettres.totaux(LettreFiltre.TOUTES).nombre() > 0) {
            return;
        }
        var moi = SecurityContextHolder.getContext();
        decisions.notifiee("Alpha");
        var favorable = decisions.favorable("Bêta");
        service.generer(favorable.id(), favorable.version(), null);
        var defavorable = decisions.defavorable("Gamma", "Hors champ");
        service.generer(defavorable.id(), defavorable.version(), null);
        SecurityContextHolder.setContext(moi);
    }

    @SuppressWarnings("unchecked")
    private Grid<LettreLigne> grille() {
        return find(Grid.class).single();
    }

    private String pied() {
        return find(Div.class).withClassName("pied-liste").single().getText().replaceAll("[\\u00A0\\u202F]", " ");
    }

    @Test
    void la_liste_montre_chaque_lettre_et_ce_qu_elle_accorde() {
        UI.getCurrent().navigate("courriers");

        assertThat(test(grille()).size()).isEqualTo(3);
        assertThat(pied()).isEqualTo("3 lettres · 630 000 € accordés");
    }

    @Test
    @SuppressWarnings("unchecked")
    void les_filtres_restreignent_et_restent_dans_l_adresse() {
        UI.getCurrent().navigate("courriers");

        ((Select<SensDecision>) find(Select.class)
                        .withCondition(choix ->
                                choix.getAriaLabel().filter("Décision"::equals).isPresent())
                        .single())
                .setValue(SensDecision.DEFAVORABLE);

        assertThat(test(grille()).size()).isEqualTo(1);
        assertThat(test(grille()).getRow(0).grappe()).isEqualTo("Gamma");
        assertThat(pied()).isEqualTo("1 lettre · 0 € accordés");
    }

    @Test
    void une_adresse_partagee_retrouve_filtres_et_tri() {
        UI.getCurrent().navigate("courriers", QueryParameters.fromString("texte=a&sens=FAVORABLE&tri=-grappe"));

        assertThat(find(TextField.class).first().getValue()).isEqualTo("a");
        assertThat(test(grille()).getRow(0).grappe()).isEqualTo("Bêta");
        assertThat(test(grille()).getRow(1).grappe()).isEqualTo("Alpha");
    }

    @Test
    void chaque_tri_de_la_liste_est_accepte_et_un_inconnu_ignore() {
        for (var tri : new String[] {
            "reference", "date", "grappe", "porteur", "sens", "etat", "montant", "envoyeeLe", "message", "mot; DROP"
        }) {
            assertThat(lettres.rechercher(LettreFiltre.TOUTES, PageRequest.of(0, 2, Sort.by(tri))))
                    .as(tri)
                    .hasSize(2);
        }
        assertThat(lettres.rechercher(
                        LettreFiltre.TOUTES,
                        PageRequest.of(0, 10, Sort.by("grappe").descending())))
                .extracting(LettreLigne::grappe)
                .containsExactly("Gamma", "Bêta", "Alpha");
    }
}
