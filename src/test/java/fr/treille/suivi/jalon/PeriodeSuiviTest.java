package fr.treille.suivi.jalon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which months a followed grappe owes a point. */
class PeriodeSuiviTest {

    @ParameterizedTest
    @CsvSource({
        // signature, closing, month, expected
        "2025-01-31, , 2025-01, true",
        "2025-01-31, , 2024-12, false",
        "2025-01-31, , 2025-02, true",
        "2024-02-29, , 2024-02, true",
        "2025-02-01, , 2025-01, false",
        "2025-01-15, 2025-06-30, 2025-06, true",
        "2025-01-15, 2025-06-29, 2025-06, false",
        "2025-01-15, 2025-06-29, 2025-05, true",
        "2025-01-15, 2025-06-30, 2025-07, false",
        "2024-01-15, 2024-02-29, 2024-02, true",
        "2024-01-15, 2024-02-28, 2024-02, false"
    })
    void un_mois_attend_un_point_si_le_suivi_court_a_son_dernier_jour(
            LocalDate signature, LocalDate cloture, YearMonth mois, boolean attendu) {
        assertThat(new PeriodeSuivi(signature, cloture).attend(mois)).isEqualTo(attendu);
    }

    @Provide
    Arbitrary<LocalDate> jours() {
        return Arbitraries.integers().between(0, 3000).map(LocalDate.of(2022, 1, 1)::plusDays);
    }

    @Property
    void les_mois_se_suivent_du_mois_de_la_signature_au_dernier(
            @ForAll("jours") LocalDate signature, @ForAll("jours") LocalDate dernier) {
        var mois = new PeriodeSuivi(signature, null).jusqua(YearMonth.from(dernier));
        if (YearMonth.from(dernier).isBefore(YearMonth.from(signature))) {
            assertThat(mois).isEmpty();
            return;
        }
        assertThat(mois.getFirst()).isEqualTo(YearMonth.from(signature));
        assertThat(mois.getLast()).isEqualTo(YearMonth.from(dernier));
        for (int rang = 1; rang < mois.size(); rang++) {
            assertThat(mois.get(rang)).isEqualTo(mois.get(rang - 1).plusMonths(1));
        }
    }

    @Property
    void apres_la_cloture_plus_rien_n_est_attendu(
            @ForAll("jours") LocalDate signature, @ForAll("jours") LocalDate cloture) {
        var periode = new PeriodeSuivi(signature, cloture);
        assertThat(periode.attend(YearMonth.from(cloture).plusMonths(1))).isFalse();
        assertThat(periode.jusqua(YearMonth.of(2032, 1)))
                .allSatisfy(mois -> assertThat(mois.atEndOfMonth()).isBetween(signature, cloture));
    }

    @Test
    void un_jour_hors_du_suivi_est_refuse_sur_son_champ() {
        var periode = new PeriodeSuivi(LocalDate.of(2025, 1, 31), LocalDate.of(2025, 6, 30));
        periode.exiger("jour", LocalDate.of(2025, 1, 31));
        periode.exiger("jour", LocalDate.of(2025, 6, 30));
        assertThatThrownBy(() -> periode.exiger("jour", LocalDate.of(2025, 1, 30)))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("jour"))
                .hasMessageContaining("avant la signature de la convention, le 31/01/2025");
        assertThatThrownBy(() -> periode.exiger("jour", LocalDate.of(2025, 7, 1)))
                .hasMessageContaining("après la clôture du projet, le 30/06/2025");
    }
}
