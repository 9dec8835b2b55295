package fr.treille.pilotage.echeance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.preuve.PreuveService;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What the usage of a grappe makes due, three months after its VSR and then after each measure; today is 30/06/2026. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
class EcheancesUsageTest {

    @Autowired
    EcheanceService echeances;

    @Autowired
    PreuveService preuves;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    JdbcClient base;

    @Autowired
    Session session;

    private long grappe;

    @BeforeEach
    void conventionner() {
        grappe = usages.conventionnee("Suivie", 4).id();
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private List<EcheanceLigne> lignes(String nature) {
        return echeances.toutes(new EcheanceFiltre("", Quand.TOUTES, null, nature, null)).stream()
                .filter(ligne -> ligne.grappeId() == grappe)
                .toList();
    }

    @Test
    void la_mesure_est_due_apres_la_vsr_puis_apres_chaque_periode() {
        assertThat(lignes("MESURE")).isEmpty();
        usages.vsr(grappe, LocalDate.of(2026, 1, 15));
        assertThat(lignes("MESURE")).extracting(EcheanceLigne::date).containsExactly(LocalDate.of(2026, 4, 15));

        var periode = usages.periode(grappe);
        assertThat(lignes("MESURE")).extracting(EcheanceLigne::date).containsExactly(LocalDate.of(2026, 4, 15));
        usages.mesurer(grappe, periode, 4, 10, 20, "DMP");
        assertThat(lignes("MESURE")).extracting(EcheanceLigne::date).containsExactly(LocalDate.of(2026, 6, 30));
        base.sql("INSERT INTO jalon (grappe_id, type, reel) VALUES (?, 'CLOTURE', '2026-06-01')")
                .param(grappe)
                .update();
        assertThat(lignes("MESURE")).isEmpty();
    }

    @Test
    void les_preuves_sont_dues_jusqu_a_ce_qu_elles_soient_jointes() {
        usages.vsr(grappe, LocalDate.of(2026, 1, 15));
        var periode = usages.periode(grappe);
        assertThat(lignes("PREUVE")).isEmpty();
        usages.mesurer(grappe, periode, 4, 10, 20, "DMP");
        assertThat(lignes("PREUVE"))
                .extracting(EcheanceLigne::date, EcheanceLigne::faite)
                .containsExactly(tuple(LocalDate.of(2026, 4, 30), false));
        preuves.joindre(grappe, UsagesDEssai.preuve(periode, "", ""), SourceMesure.SAISIE);
        assertThat(lignes("PREUVE"))
                .extracting(EcheanceLigne::faite, EcheanceLigne::faitePar)
                .containsExactly(tuple(true, "Preuves jointes"));
    }
}
