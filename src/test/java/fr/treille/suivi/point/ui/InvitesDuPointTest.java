package fr.treille.suivi.point.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.point.PlanificationService;
import fr.treille.suivi.point.PointService;
import fr.treille.suivi.point.RedactionService;
import fr.treille.suivi.point.SuivisDEssai;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Taking somebody out of a point to come writes to them: it is said, and asked first; today is 02/06/2025. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class InvitesDuPointTest extends SpringBrowserlessTest {

    @Autowired
    SuivisDEssai essai;

    @Autowired
    PlanificationService planification;

    @Autowired
    RedactionService redaction;

    @Autowired
    PointService points;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private long planifier(String nom, LocalDate jour) {
        return session.sansChanger(
                Role.COORDINATION_ARS,
                () -> planification.planifier(SuivisDEssai.point(essai.suivie(nom, LocalDate.of(2025, 1, 31)), jour)));
    }

    private void retirer(long id) {
        UI.getCurrent().navigate("points-mensuels/" + id);
        test(find(Button.class).withAriaLabel("Retirer Jeanne Roux").single()).click();
    }

    private boolean dit() {
        return find(Span.class)
                .withText("Qui est ajouté reçoit l’invitation, qui est retiré reçoit son annulation.")
                .exists();
    }

    private long annulations() {
        return base.sql("SELECT COUNT(*) FROM message WHERE agenda LIKE '%METHOD:CANCEL%'")
                .query(Long.class)
                .single();
    }

    @Test
    void retirer_quelqu_un_d_un_point_a_venir_se_demande_d_abord() {
        var id = planifier("À venir", LocalDate.of(2025, 6, 12));
        retirer(id);
        assertThat(dit()).isTrue();
        var demande = find(ConfirmDialog.class).single();
        assertThat(points.trouver(id).orElseThrow().bilan().participants()).hasSize(1);

        test(demande).confirm();
        assertThat(points.trouver(id).orElseThrow().bilan().participants()).isEmpty();
        assertThat(annulations()).isEqualTo(1);
    }

    @Test
    void d_un_point_tenu_il_se_retire_sans_que_personne_ne_soit_prevenu() {
        var id = planifier("Tenu", LocalDate.of(2025, 6, 2));
        redaction.tenir(id, points.trouver(id).orElseThrow().version(), LocalDate.of(2025, 6, 2));
        var avant = annulations();
        retirer(id);
        assertThat(dit()).isFalse();
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(points.trouver(id).orElseThrow().bilan().participants()).isEmpty();
        assertThat(annulations()).isEqualTo(avant);
    }
}
