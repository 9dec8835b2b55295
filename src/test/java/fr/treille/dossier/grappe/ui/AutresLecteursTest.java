package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import fr.treille.Montre;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.presence.PresenceService;
import fr.treille.dossier.grappe.presence.Presences;
import fr.treille.socle.equipe.Role;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The page of a file says who else has it open, as they come and go. */
@TestIntegration
@Import(Montre.Posee.class)
@WithUserDetails("coordination@treille.test")
class AutresLecteursTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    @Autowired
    PresenceService service;

    @Autowired
    Presences presences;

    @Autowired
    Session session;

    @Autowired
    Montre montre;

    @Autowired
    JdbcClient base;

    private GrappeFiche fiche;

    @BeforeEach
    void ouvrir() {
        montre.regler("2025-06-20T14:02:00");
        base.sql("DELETE FROM dossier_ouvert").update();
        essai.registre(16);
        fiche = essai.remplie("Canal", 3);
        UI.getCurrent().navigate("grappes/" + fiche.id());
    }

    private void arrive(Role role, String page) {
        session.sansChanger(role, () -> service.signaler(fiche.id(), page));
    }

    private static void tour() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private String dit() {
        return find(AutresLecteurs.class).single().getText();
    }

    private long pages() {
        return base.sql("SELECT COUNT(*) FROM dossier_ouvert").query(Long.class).single();
    }

    @Test
    void qui_arrive_se_dit_poliment_au_tour_suivant_et_qui_part_aussi() {
        assertThat(dit()).isEmpty();
        assertThat(find(AutresLecteurs.class).single().getElement().getAttribute("aria-live"))
                .isEqualTo("polite");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(AutresLecteurs.PERIODE_MS);

        arrive(Role.CONSULTATION, "b");
        tour();
        assertThat(dit()).isEqualTo("Aussi ouvert par Prénom Consultation (depuis 14:02)");
        montre.avancer(Duration.ofMinutes(1));
        arrive(Role.ADMINISTRATION, "c");
        arrive(Role.CONSULTATION, "b");
        tour();
        assertThat(dit())
                .isEqualTo(
                        "Aussi ouvert par Prénom Consultation (depuis 14:02) et Prénom Administration (depuis 14:03)");

        presences.quitter("b");
        presences.quitter("c");
        tour();
        assertThat(dit()).isEmpty();
    }

    @Test
    void une_nuit_entiere_dit_aussi_le_jour() {
        montre.regler("2025-06-20T23:58:00");
        arrive(Role.CONSULTATION, "b");
        montre.regler("2025-06-21T00:00:30");
        base.sql("UPDATE dossier_ouvert SET vu_le = '2025-06-20 22:00:20' WHERE page = 'b'")
                .update();
        tour();

        assertThat(dit()).contains("(depuis le 20/06/2025 à 23:58)");
    }

    @Test
    void changer_d_onglet_ne_recommence_pas_et_quitter_la_page_l_efface() {
        assertThat(pages()).isEqualTo(1);
        UI.getCurrent().navigate("grappes/" + fiche.id() + "/essms");
        UI.getCurrent().navigate("grappes/" + fiche.id());
        assertThat(pages()).isEqualTo(1);
        var autre = essai.remplie("Hers", 3);
        UI.getCurrent().navigate("grappes/" + autre.id());
        assertThat(base.sql("SELECT grappe_id FROM dossier_ouvert")
                        .query(Long.class)
                        .list())
                .as("the page shows one file at a time")
                .containsExactly(autre.id());

        UI.getCurrent().navigate("");
        assertThat(pages()).isZero();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void qui_perd_le_dossier_n_est_plus_informe_et_la_page_ne_demande_plus() {
        arrive(Role.CONSULTATION, "b");
        base.sql("UPDATE grappe SET region_code = '44' WHERE id = ?")
                .param(fiche.id())
                .update();
        tour();

        assertThat(dit()).isEmpty();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }
}
