package fr.treille.suivi.mesure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Refus;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signed on 03/11/2025, one period from January to March 2026; today is 30/06/2026. */
class ControlePeriodeTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 6, 30);
    private static final LocalDate SIGNATURE = UsagesDEssai.SIGNATURE;
    private static final PeriodeFiche PREMIERE = new PeriodeFiche(1, 1, UsagesDEssai.DEBUT, UsagesDEssai.FIN, 0, 0);

    @ParameterizedTest
    @CsvSource({"2026-04-01, 2026-06-30", "2025-11-03, 2025-12-31", "2026-04-01, 2026-04-01"})
    void une_periode_possible(LocalDate debut, LocalDate fin) {
        assertThatCode(() -> exiger(debut, fin)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-31|2026-04-30|debut|chevauche celle du 01/01/2026 au 31/03/2026",
                "2025-12-01|2026-01-01|debut|chevauche",
                "2025-12-01|2026-06-01|debut|chevauche",
                "2026-02-01|2026-02-28|debut|chevauche",
                "2026-04-01|2026-07-01|fin|dans le futur",
                "2025-11-02|2025-12-31|debut|avant la signature de la convention le 03/11/2025",
                "2026-06-01|2026-05-31|fin|finirait avant de commencer",
                "|2026-05-31|debut|Donnez le premier jour",
                "2026-05-01||fin|Donnez le dernier jour"
            })
    void une_periode_impossible(@Nullable LocalDate debut, @Nullable LocalDate fin, String champ, String message) {
        assertThatThrownBy(() -> exiger(debut, fin))
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
    }

    @Test
    void la_prochaine_periode_suit_la_derniere() {
        assertThat(ControlePeriode.proposer(3, SIGNATURE, AUJOURDHUI, List.of(PREMIERE)))
                .isEqualTo(new PeriodeSaisie(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)));
    }

    @Test
    void la_premiere_est_celle_des_derniers_mois_entiers() {
        assertThat(ControlePeriode.proposer(3, SIGNATURE, AUJOURDHUI, List.of()))
                .isEqualTo(new PeriodeSaisie(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)));
        assertThat(ControlePeriode.proposer(3, SIGNATURE, LocalDate.of(2026, 6, 12), List.of()))
                .isEqualTo(new PeriodeSaisie(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31)));
    }

    @Test
    void la_premiere_ne_commence_pas_avant_la_convention() {
        assertThat(ControlePeriode.proposer(3, SIGNATURE, LocalDate.of(2026, 1, 15), List.of()))
                .isEqualTo(new PeriodeSaisie(SIGNATURE, LocalDate.of(2026, 2, 2)));
    }

    private static void exiger(@Nullable LocalDate debut, @Nullable LocalDate fin) {
        ControlePeriode.exiger(new PeriodeSaisie(debut, fin), SIGNATURE, AUJOURDHUI, List.of(PREMIERE));
    }
}
