package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** No tab of a file given up says of it what its decision or its letter would have done. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class AbandonAvantDecisionViewTest extends SpringBrowserlessTest {

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Clock horloge;

    @BeforeEach
    void registre() {
        essai.registre(16);
        essai.sansDoubles();
    }

    private GrappeFiche abandonnee(StatutGrappe depuis) {
        var moi = SecurityContextHolder.getContext();
        var fiche = essai.au(depuis, "Canal", 15);
        SecurityContextHolder.setContext(moi);
        return cycle.abandonner(fiche.id(), fiche.version(), LocalDate.now(horloge), "Le porteur renonce");
    }

    private String page(GrappeFiche fiche, String onglet) {
        UI.getCurrent().navigate("grappes/" + fiche.id() + "/" + onglet);
        return getCurrentView().getElement().getTextRecursively().replaceAll("[\\u00A0\\u202F]", " ");
    }

    @Test
    void avant_toute_decision_rien_ne_la_dit_decidee_ni_notifiee() {
        var fiche = abandonnee(StatutGrappe.A_DECIDER);

        assertThat(page(fiche, "financement"))
                .contains("Le porteur a abandonné son projet avant toute décision : rien n’est accordé.", "315 000 €")
                .doesNotContain("arrêté par la décision")
                .doesNotContain("ne correspond plus au barème");
        assertThat(find(Button.class).withText("Recalculer").exists()).isFalse();
        assertThat(page(fiche, "decision")).contains("Le porteur a abandonné son projet avant toute décision.");
        assertThat(page(fiche, "courriers"))
                .contains("Le porteur a abandonné son projet : aucune lettre de notification ne compte.")
                .doesNotContain("notifiée sans lettre");
    }

    @Test
    void apres_un_refus_le_montant_abandonne_reste_dit_refuse() {
        assertThat(page(abandonnee(StatutGrappe.DEFAVORABLE), "financement"))
                .contains("refusé par la décision défavorable")
                .doesNotContain("versée en deux moitiés");
    }
}
