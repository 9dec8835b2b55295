package fr.treille.suivi.point.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.datepicker.DatePicker;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.point.PlanificationService;
import fr.treille.suivi.point.PointService;
import fr.treille.suivi.point.SuivisDEssai;
import fr.treille.suivi.point.planification.PointSaisie;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Planning a point or putting it off says which agents are away on its day, before it is confirmed; today is 02/06/2025. */
@TestIntegration
class AvisAbsencesTest extends SpringBrowserlessTest {

    private static final LocalDate ABSENT = LocalDate.of(2025, 6, 12);

    @Autowired
    GestesPoint gestes;

    @Autowired
    PlanificationService planification;

    @Autowired
    PointService points;

    @Autowired
    SuivisDEssai essai;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void absenter() {
        presenter();
        base.sql("INSERT INTO absence (agent_id, remplacant_id, du, au, motif, version)"
                        + " SELECT a.id, r.id, '2025-06-10', '2025-06-13', 'congés d’essai', 0 FROM agent a, agent r"
                        + " WHERE a.courriel = ? AND r.courriel = ?")
                .params(Session.courriel(Role.COORDINATION_ARS), Session.courriel(Role.CHARGE_MISSION_DT))
                .update();
    }

    @AfterEach
    void presenter() {
        base.sql("DELETE FROM absence WHERE motif = 'congés d’essai'").update();
    }

    private DatePicker jour() {
        return find(DatePicker.class).withLabel("Jour").single();
    }

    private void suivreLeJour() {
        jour().setValue(ABSENT);
        assertThat(find(AvisAbsences.class).single().getElement().getTextRecursively())
                .contains("absence du 10/06/2025 au 13/06/2025, remplacement par ");
        jour().setValue(ABSENT.plusDays(4));
        // what is not seen is not found
        assertThat(find(AvisAbsences.class).exists()).isFalse();
    }

    @Test
    void planifier_le_dit_selon_le_jour() {
        var grappe = essai.suivie("Absences", LocalDate.of(2025, 1, 31));
        gestes.planifier(grappe.id(), grappe.nom(), YearMonth.of(2025, 7), id -> {});
        suivreLeJour();
    }

    @Test
    void reporter_le_dit_selon_le_jour() {
        var grappe = essai.suivie("Absences au report", LocalDate.of(2025, 1, 31));
        var id = planification.planifier(new PointSaisie(
                grappe.id(), SuivisDEssai.le(ABSENT.plusDays(8)), planification.personnes(grappe.id()), ""));
        gestes.reporter(points.trouver(id).orElseThrow(), () -> {});
        suivreLeJour();
    }
}
