package fr.treille.suivi.usage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.TestIntegration;
import fr.treille.suivi.mesure.MesureService;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.context.TestPropertySource;

/** The grid says what the typed terms make and what was counted last, and asks before it records what surprises. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
@WithUserDetails("animateur32@treille.test")
class SaisirMesuresTest extends SpringBrowserlessTest {

    private static final String NUM = "MSSanté, Num., Résidence 1";
    private static final String DEN = "MSSanté, Dén., Résidence 1";

    @Autowired
    UsagesDEssai usages;

    @Autowired
    MesureService mesures;

    private long grappe;
    private long periode;

    @BeforeEach
    void saisir() {
        var moi = SecurityContextHolder.getContext();
        grappe = usages.conventionnee("Suivie", 4).id();
        usages.mesurer(grappe, usages.periode(grappe), 2, 11, 83, "MSSANTE");
        periode = usages.periode(grappe, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
        SecurityContextHolder.setContext(moi);
        UI.getCurrent()
                .navigate("grappes/" + grappe + "/usages", QueryParameters.of("periode", String.valueOf(periode)));
        cliquer("Saisir les mesures");
    }

    @Test
    void la_periode_le_taux_et_la_derniere_valeur_se_lisent_a_cote_des_cases() {
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Mesures du 01/04/2026 au 30/06/2026");
        assertThat(lectures()).contains("préc. 11 / 83");
        case_(NUM).setValue("12");
        assertThat(lectures()).doesNotContain("14,4\u00A0%");
        case_(DEN).setValue("83");
        assertThat(lectures()).contains("14,4\u00A0%");
        case_(NUM).setValue("1160");
        assertThat(find(Span.class).withClassName("texte-alerte").all())
                .extracting(Span::getText)
                .contains("1\u202F397,5\u00A0%");
    }

    @Test
    void ce_qui_surprend_se_demande_avant_d_etre_enregistre() {
        case_(NUM).setValue("1160");
        case_(DEN).setValue("83");
        cliquer("Enregistrer les mesures");
        var demande = find(ConfirmDialog.class).single();
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(dit -> dit.startsWith("Résidence 1, MSSanté\u00A0: 1\u202F160")
                        && dit.contains("plus de 100\u00A0%")
                        && dit.contains("la dernière fois\u00A0: 11 / 83"));
        test(demande).cancel();
        assertThat(mesures.mesures(grappe, periode)).isEmpty();
        assertThat(case_(NUM).getValue()).isEqualTo("1160");
        assertThat(case_(NUM).getClassNames()).contains("usage-doute");

        case_(NUM).setValue("60");
        cliquer("Enregistrer les mesures");
        // sixty is still more than three times eleven
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(mesures.mesures(grappe, periode))
                .singleElement()
                .satisfies(mesure -> assertThat(mesure.termes()).isEqualTo("60 / 83"));
    }

    @Test
    void ce_qui_ne_surprend_pas_s_enregistre_sans_question() {
        case_(NUM).setValue("25");
        case_(DEN).setValue("83");
        cliquer("Enregistrer les mesures");
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(mesures.mesures(grappe, periode)).hasSize(1);
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).last()).click();
    }

    private String lectures() {
        return find(GrilleMesures.class).single().getElement().getTextRecursively();
    }

    private Input case_(String libelle) {
        return find(Input.class).all().stream()
                .filter(une -> libelle.equals(une.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }
}
