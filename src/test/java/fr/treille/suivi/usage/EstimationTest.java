package fr.treille.suivi.usage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.suivi.mesure.PeriodeFiche;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Periods of three months, the first one ending on 31/03/2026; the threshold is 70 %. */
class EstimationTest {

    private static final BigDecimal SEUIL = new BigDecimal("0.70");

    private static Estimation de(int... pourcents) {
        return Estimation.de(points(pourcents), SEUIL);
    }

    private static List<PointTaux> points(int... pourcents) {
        return new ArrayList<>(IntStream.range(0, pourcents.length)
                .mapToObj(rang ->
                        new PointTaux(periode(rang), pourcents[rang] < 0 ? Taux.AUCUN : new Taux(pourcents[rang], 100)))
                .toList());
    }

    private static PeriodeFiche periode(int rang) {
        var debut = LocalDate.of(2026, 1, 1).plusMonths(3L * rang);
        return new PeriodeFiche(rang, 1, debut, debut.plusMonths(3).minusDays(1), 1, 0);
    }

    @Test
    void la_date_prolonge_la_pente_des_dernieres_periodes_depuis_la_derniere() {
        var estimation = de(40, 50, 60);
        // ten points a quarter: the ten that remain take one more
        assertThat(estimation.issue()).isEqualTo(Estimation.Issue.DATE);
        assertThat(estimation.jour()).isBetween(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 5));
        assertThat(estimation.enClair())
                .startsWith(
                        "Estimation d’après les 3 dernières périodes (40\u00A0%, 50\u00A0%, 60\u00A0%)\u00A0: 70\u00A0%"
                                + " atteints vers le ");
    }

    @Test
    void seules_les_quatre_dernieres_periodes_avec_un_taux_comptent() {
        assertThat(de(99, 40, -1, 45, 50, 55).base())
                .hasSize(4)
                .extracting(p -> p.taux().numerateur())
                .containsExactly(40L, 45L, 50L, 55L);
    }

    @Test
    void un_taux_qui_baisse_ou_stagne_ne_se_rapproche_pas() {
        assertThat(de(60, 55, 50).issue()).isEqualTo(Estimation.Issue.NE_SE_RAPPROCHE_PAS);
        assertThat(de(60, 60).enClair()).endsWith("le taux ne se rapproche pas du seuil de 70\u00A0%.");
    }

    @Test
    void sans_deux_taux_il_n_y_a_pas_d_estimation() {
        assertThat(de().issue()).isEqualTo(Estimation.Issue.TROP_PEU);
        assertThat(de(60, -1).enClair())
                .isEqualTo("Pas d’estimation\u00A0: il faut au moins deux périodes avec un taux.");
    }

    @Test
    void un_seuil_atteint_ou_lointain_se_dit() {
        assertThat(de(60, 70).issue()).isEqualTo(Estimation.Issue.ATTEINTE);
        assertThat(Estimation.de(
                                List.of(
                                        new PointTaux(periode(0), new Taux(10_000, 100_000)),
                                        new PointTaux(periode(1), new Taux(10_001, 100_000))),
                                SEUIL)
                        .enClair())
                .endsWith("70\u00A0% ne seraient pas atteints avant 10 ans.");
    }
}
