package fr.treille.suivi.usage.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.export.FormatExport;
import fr.treille.socle.commun.ui.ExportDEssai;
import fr.treille.suivi.usage.UsageLigne;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.context.TestPropertySource;

/** Two grappes, one of them measured; today is 30/06/2026. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
@WithUserDetails("consultation@treille.test")
class UsagesViewTest extends SpringBrowserlessTest {

    @Autowired
    UsagesDEssai usages;

    @Autowired
    JdbcClient base;

    private long mesuree;

    @BeforeEach
    void conventionner() {
        var moi = SecurityContextHolder.getContext();
        base.sql("UPDATE grappe SET statut = 'NOTIFIEE' WHERE statut = 'CONVENTIONNEE'")
                .update();
        mesuree = usages.conventionnee("Mesurée", 4).id();
        usages.mesurer(mesuree, usages.periode(mesuree), 4, 10, 20, "DMP");
        usages.conventionnee("Silencieuse", 4);
        SecurityContextHolder.setContext(moi);
    }

    @SuppressWarnings("unchecked")
    private Grid<UsageLigne> grille() {
        return find(Grid.class).single();
    }

    private String pied() {
        return find(Div.class).withClassName("pied-liste").single().getText();
    }

    @Test
    void les_taux_de_la_region_et_de_chaque_grappe() {
        UI.getCurrent().navigate("usages");
        assertThat(find(NativeTable.class).first().getElement().getTextRecursively())
                .contains("Taux d’utilisation du DMP", "70\u00A0%", "▼ 50\u00A0%", "Sous le seuil", "Pas de taux");
        assertThat(test(grille()).size()).isEqualTo(2);
        assertThat(pied()).isEqualTo("2 grappes conventionnées");
        test(grille()).clickRow(0);
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("grappes/" + mesuree + "/usages");
    }

    @Test
    void les_filtres_sont_dans_l_adresse() {
        UI.getCurrent().navigate("usages", QueryParameters.of("etat", "SANS_MESURE"));
        assertThat(test(grille()).size()).isEqualTo(1);
        assertThat(test(grille()).getRow(0).nom()).isEqualTo("Silencieuse");
    }

    @Test
    void les_dui_actifs_se_lisent_a_une_date_et_s_exportent() {
        UI.getCurrent().navigate("usages");
        var csv = new String(ExportDEssai.cliquer(find(DuiActifsPanneau.class).single(), FormatExport.CSV), UTF_8);
        assertThat(csv.lines())
                .hasSize(3)
                .allSatisfy(ligne -> assertThat(ligne.split(";", -1)).hasSize(9))
                .anyMatch(ligne -> ligne.startsWith("Silencieuse;"));
        assertThat(ExportDEssai.cliquer(find(DuiActifsPanneau.class).single(), FormatExport.XLSX))
                .startsWith('P', 'K');
        find(DatePicker.class).withLabel("Au").single().setValue(LocalDate.of(2026, 3, 31));
        assertThat(find(Div.class)
                        .withClassName("usage-dui")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("0 au 31/03/2026, déclarés par 0\u00A0grappe sur 2");
    }
}
