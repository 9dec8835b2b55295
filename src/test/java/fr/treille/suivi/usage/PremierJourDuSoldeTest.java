package fr.treille.suivi.usage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.pilotage.echeance.EcheanceFiltre;
import fr.treille.pilotage.echeance.EcheanceLigne;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.Quand;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.jalon.JalonService;
import fr.treille.suivi.mesure.PeriodeSaisie;
import fr.treille.suivi.mesure.PeriodeService;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The first day of the balance is the same wherever it is said, and the period that settles it is the call's; today is 30/06/2026. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
class PremierJourDuSoldeTest {

    @Autowired
    SoldeService solde;

    @Autowired
    UsageService usage;

    @Autowired
    JalonService jalons;

    @Autowired
    EcheanceService echeances;

    @Autowired
    PeriodeService periodes;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    Session session;

    private long grappe;

    @BeforeEach
    void conventionner() {
        grappe = usages.conventionnee("Datée", 4).id();
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private LocalDate echeance(String nature) {
        return echeances.toutes(new EcheanceFiltre("", Quand.TOUTES, null, nature, null)).stream()
                .filter(ligne -> ligne.grappeId() == grappe)
                .map(EcheanceLigne::date)
                .findFirst()
                .orElseThrow();
    }

    /** The ends of months too, which neither Java nor the database may read otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"2025-11-15", "2025-11-30", "2025-12-31", "2026-01-31", "2026-02-28"})
    void il_est_le_meme_partout(LocalDate vsr) {
        usages.vsr(grappe, vsr);
        var premier = solde.etat(grappe).premierJour();
        assertThat(premier).isEqualTo(vsr.plusMonths(3));
        assertThat(jalons.calendrier(grappe).solde()).isEqualTo(premier);
        assertThat(echeance("SOLDE")).isEqualTo(premier);
        assertThat(echeance("MESURE")).isEqualTo(premier);
    }

    /** What is measured until the eve of that day counts, a day less does not: on the tab as in the rates that are read. */
    @ParameterizedTest
    @ValueSource(strings = {"2025-11-30", "2025-12-31", "2026-01-31", "2026-02-28"})
    void une_mesure_compte_si_elle_finit_la_veille_au_plus_tot(LocalDate vsr) {
        usages.vsr(grappe, vsr);
        var veille = vsr.plusMonths(3).minusDays(1);
        var juste = usages.periode(grappe, veille.minusMonths(1), veille);
        usages.mesurer(grappe, juste, 4, 19, 20, UsagesDEssai.CIBLES);
        assertThat(usage.grappe(grappe, juste).avantVsr()).isZero();
        assertThat(solde.etat(grappe).periode()).isNotNull();
        session.ouvrir(Role.COORDINATION_ARS);
        periodes.corriger(
                grappe,
                juste,
                periodes.periodes(grappe).getFirst().version(),
                new PeriodeSaisie(veille.minusMonths(1), veille.minusDays(1)));
        assertThat(usage.grappe(grappe, juste).avantVsr()).isEqualTo(4);
        assertThat(solde.etat(grappe).periode()).isNull();
    }

    @Test
    void une_periode_d_un_jour_ou_d_un_an_ne_libere_rien_sans_motif() {
        usages.vsr(grappe, UsagesDEssai.SIGNATURE);
        var debut = LocalDate.of(2026, 3, 31);
        var periode = usages.periode(grappe, debut, debut);
        usages.mesurer(grappe, periode, 4, 19, 20, UsagesDEssai.CIBLES);
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(solde.etat(grappe).atteintesLe()).isNull();
        assertThat(solde.etat(grappe).lignes())
                .filteredOn(ligne -> ligne.condition() == ConditionSolde.PERIODE)
                .singleElement()
                .satisfies(ligne -> {
                    assertThat(ligne.faite()).isFalse();
                    assertThat(ligne.explication())
                            .contains("et non sur les 3\u00A0mois que l’appel demande", "avec un motif");
                });

        var fiche = periodes.periodes(grappe).getFirst();
        periodes.corriger(
                grappe,
                periode,
                fiche.version(),
                new PeriodeSaisie(UsagesDEssai.SIGNATURE, debut, "L’éditeur ne donne que ces mois"));

        assertThat(solde.etat(grappe).atteintesLe()).isEqualTo(debut);
        assertThat(solde.etat(grappe).lignes())
                .filteredOn(ligne -> ligne.condition() == ConditionSolde.PERIODE)
                .singleElement()
                .satisfies(ligne -> assertThat(ligne.explication()).contains("L’éditeur ne donne que ces mois"));
    }
}
