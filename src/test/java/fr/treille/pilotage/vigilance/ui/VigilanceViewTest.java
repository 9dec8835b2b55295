package fr.treille.pilotage.vigilance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.pilotage.vigilance.Critere;
import fr.treille.pilotage.vigilance.CritereService;
import fr.treille.pilotage.vigilance.VigilanceLigne;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The screen « À surveiller »; a grappe has had no point for three months, today is 02/06/2025. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class VigilanceViewTest extends SpringBrowserlessTest {

    @Autowired
    ConventionsDEssai conventions;

    @Autowired
    CritereService criteres;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private long grappe;

    @BeforeEach
    void ouvrir() {
        base.sql("DELETE FROM critere_vigilance").update();
        base.sql("UPDATE convention SET signee_le = '2025-06-01', date_convention = '2025-06-01' WHERE etat = 'SIGNEE'")
                .update();
        grappe = conventions.signee("Canal", LocalDate.of(2025, 3, 1)).id();
        UI.getCurrent().navigate("attention");
    }

    @SuppressWarnings("unchecked")
    private Grid<VigilanceLigne> grille() {
        return find(Grid.class).single();
    }

    private String pied() {
        return find(Div.class).all().stream()
                .map(Div::getText)
                .filter(texte -> texte.contains("à surveiller sur"))
                .findFirst()
                .orElse("");
    }

    @Test
    @SuppressWarnings("unchecked")
    void la_liste_dit_qui_et_pourquoi() {
        assertThat(test(grille()).size()).isEqualTo(1);
        assertThat(((Div) test(grille()).getCellComponent(0, 1))
                        .getChildren()
                        .filter(Anchor.class::isInstance)
                        .map(Anchor.class::cast))
                .extracting(Anchor::getHref)
                .containsExactly("grappes/" + grappe);
        assertThat(test(grille()).getRow(0).raisons().getFirst().texte())
                .isEqualTo("Aucun point tenu depuis la signature, il y a 93\u00A0j");
        assertThat(pied()).startsWith("1 grappe à surveiller sur ");
        find(Select.class).single().setValue(Critere.METEO);
        assertThat(test(grille()).size()).isZero();
    }

    @Test
    void les_criteres_se_reglent_et_la_liste_les_suit() {
        find(Button.class).withText("Régler les critères").single().click();
        var dialogue = find(Dialog.class).single();
        var seuils =
                test(dialogue).find(IntegerField.class).withLabel("À partir de").all();
        assertThat(seuils).hasSize(Critere.values().length);
        seuils.getFirst().setValue(5);
        test(dialogue)
                .find(Button.class)
                .withText("Enregistrer les critères")
                .single()
                .click();
        assertThat(seuils.getFirst().getErrorMessage()).isEqualTo("Ce seuil va de 15 à 365.");
        seuils.getFirst().setValue(120);
        test(dialogue)
                .find(Button.class)
                .withText("Enregistrer les critères")
                .single()
                .click();
        assertThat(criteres.criteres().getFirst().seuil()).isEqualTo(120);
        assertThat(test(grille()).size()).isZero();
    }

    @Test
    void qui_ne_regle_pas_lit() {
        session.ouvrir(Role.ANIMATEUR);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("attention");
        assertThat(find(Button.class).withText("Régler les critères").exists()).isFalse();
    }
}
