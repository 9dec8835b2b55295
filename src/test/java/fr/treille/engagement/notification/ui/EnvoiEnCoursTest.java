package fr.treille.engagement.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import fr.treille.TestIntegration;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.courrier.envoi.Courriers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** A message on its way is followed wherever it is shown, and nothing looks again once it is there. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class EnvoiEnCoursTest extends SpringBrowserlessTest {

    private static final int PERIODE_MS = 3000;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    JdbcClient base;

    private long grappe;

    @BeforeEach
    void une_lettre_part() {
        base.sql("UPDATE message SET etat = 'ENVOYE'").update();
        var moi = SecurityContextHolder.getContext();
        grappe = decisions.notifiee("Coteaux").id();
        SecurityContextHolder.setContext(moi);
        // once it really left, nothing but this test changes where it is
        Courriers.jusqua(() -> enMouvement() == 0, "tout est parti", this::enMouvement);
        base.sql("UPDATE message SET etat = 'EN_ATTENTE'").update();
    }

    private long enMouvement() {
        return base.sql("SELECT COUNT(*) FROM message WHERE etat IN ('EN_ATTENTE', 'EN_COURS')")
                .query(Long.class)
                .single();
    }

    private void tour() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private List<String> badges() {
        return find(Badge.class).all().stream().map(Badge::getText).toList();
    }

    @Test
    void la_page_de_la_grappe_dit_d_elle_meme_que_la_lettre_est_arrivee() {
        UI.getCurrent().navigate("grappes/" + grappe + "/courriers");
        assertThat(badges()).contains("Envoi en cours");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(PERIODE_MS);
        tour();
        assertThat(badges()).contains("Envoi en cours");

        base.sql("UPDATE message SET etat = 'ENVOYE', envoye_le = NOW(6)").update();
        tour();
        assertThat(badges()).contains("Envoyée").doesNotContain("Envoi en cours");
        assertThat(UI.getCurrent().getPollInterval())
                .as("rien ne bouge\u00A0: il ne reste que de dire qui d’autre a le dossier ouvert")
                .isEqualTo(20_000);
    }

    @Test
    @SuppressWarnings("unchecked")
    void la_liste_des_courriers_aussi() {
        UI.getCurrent().navigate("courriers");
        var grille = test((Grid<Object>) find(Grid.class).single());
        assertThat(((Badge) grille.getCellComponent(0, "etat")).getText()).isEqualTo("Envoi en cours");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(PERIODE_MS);

        base.sql("UPDATE message SET etat = 'ENVOYE', envoye_le = NOW(6)").update();
        tour();
        assertThat(((Badge) grille.getCellComponent(0, "etat")).getText()).isEqualTo("Envoyée");
        tour();
        assertThat(UI.getCurrent().getPollInterval()).as("rien ne bouge").isEqualTo(-1);
    }

    @Test
    void un_ecran_que_l_on_quitte_ne_demande_plus_rien() {
        UI.getCurrent().navigate("grappes/" + grappe + "/courriers");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(PERIODE_MS);
        UI.getCurrent().navigate("etablissements");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }
}
