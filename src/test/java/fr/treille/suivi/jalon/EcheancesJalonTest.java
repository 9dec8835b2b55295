package fr.treille.suivi.jalon;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.pilotage.echeance.EcheanceFiltre;
import fr.treille.pilotage.echeance.EcheanceLigne;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.Quand;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the milestones make due, and what settles it; today is 02/06/2025, the convention was signed on 01/03/2025. */
@TestIntegration
class EcheancesJalonTest {

    @Autowired
    EcheanceService echeances;

    @Autowired
    JalonService jalons;

    @Autowired
    ConventionsDEssai conventions;

    @Autowired
    Session session;

    private GrappeFiche grappe;

    @BeforeEach
    void ouvrir() {
        grappe = conventions.signee("Canal", LocalDate.of(2025, 3, 1));
    }

    private List<EcheanceLigne> lire(String nature, @Nullable Quand quand) {
        return echeances.toutes(new EcheanceFiltre("Canal", quand, null, nature, null)).stream()
                .filter(ligne -> ligne.grappeId() == grappe.id())
                .toList();
    }

    private void prevoir(TypeJalon type, String jour) {
        jalons.planifier(new PlanSaisie(grappe.id(), null, type, JalonFiche.NOUVEAU, LocalDate.parse(jour), "", false));
    }

    private void constater(TypeJalon type, String jour) {
        var version = jalons.calendrier(grappe.id()).ensemble().jalon(type).version();
        jalons.constater(new ConstatSaisie(grappe.id(), null, type, version, LocalDate.parse(jour), ""));
    }

    @Test
    void le_prochain_jalon_est_le_premier_qui_n_est_pas_fait() {
        assertThat(lire("JALON", null)).isEmpty();
        prevoir(TypeJalon.VA, "2025-05-20");
        prevoir(TypeJalon.VSR, "2025-12-01");
        assertThat(lire("JALON", Quand.EN_RETARD)).singleElement().satisfies(ligne -> {
            assertThat(ligne.date()).isEqualTo("2025-05-20");
            assertThat(ligne.lien()).isEqualTo("grappes/" + grappe.id() + "/jalons");
        });
        constater(TypeJalon.VA, "2025-05-30");
        assertThat(lire("JALON", null)).extracting(EcheanceLigne::date).containsExactly(LocalDate.of(2025, 12, 1));
    }

    @Test
    void le_repere_se_compte_du_demarrage_du_projet_et_la_vsr_le_regle() {
        assertThat(lire("DEPLOIEMENT", Quand.REPERES))
                .extracting(EcheanceLigne::date)
                .containsExactly(LocalDate.of(2026, 9, 1));
        prevoir(TypeJalon.DEMARRAGE, "2025-04-15");
        assertThat(lire("DEPLOIEMENT", Quand.REPERES))
                .extracting(EcheanceLigne::date)
                .containsExactly(LocalDate.of(2026, 10, 15));
        constater(TypeJalon.DEMARRAGE, "2025-04-30");
        constater(TypeJalon.DEPLOIEMENT, "2025-05-01");
        assertThat(lire("DEPLOIEMENT", Quand.REPERES))
                .extracting(EcheanceLigne::date)
                .containsExactly(jalons.calendrier(grappe.id()).marque().jour());
        constater(TypeJalon.VA, "2025-05-01");
        constater(TypeJalon.VSR, "2025-05-31");
        assertThat(lire("DEPLOIEMENT", Quand.REPERES)).isEmpty();
        assertThat(lire("DEPLOIEMENT", Quand.FAITES)).singleElement().satisfies(ligne -> {
            assertThat(ligne.faiteLe()).isEqualTo("2025-05-31");
            assertThat(ligne.faitePar()).isEqualTo("VSR de toute la grappe");
        });
    }

    @Test
    void un_suivi_clos_n_attend_plus_rien() {
        prevoir(TypeJalon.VA, "2025-05-20");
        constater(TypeJalon.CLOTURE, "2025-06-01");
        assertThat(lire("JALON", Quand.TOUTES)).isEmpty();
        assertThat(lire("DEPLOIEMENT", Quand.TOUTES)).isEmpty();
    }
}
