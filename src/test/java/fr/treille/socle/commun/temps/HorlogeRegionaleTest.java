package fr.treille.socle.commun.temps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is invented of the past is of the day that is said, whatever the hour at which it is invented. */
class HorlogeRegionaleTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static LocalDateTime ilYA(LocalDateTime maintenant, Duration recul) {
        var horloge = new HorlogeRegionale(Clock.fixed(maintenant.atZone(PARIS).toInstant(), PARIS));
        var vu = new LocalDateTime[1];
        Autrefois.faire(recul, () -> vu[0] = LocalDateTime.now(horloge));
        return vu[0];
    }

    @Test
    void un_jour_d_hiver_raconte_a_minuit_et_demi_en_ete_est_bien_ce_jour() {
        assertThat(ilYA(LocalDateTime.of(2025, 9, 23, 0, 1), Duration.ofDays(287)))
                .isEqualTo(LocalDateTime.of(2024, 12, 10, 0, 1));
    }

    @Test
    void des_heures_se_comptent_en_heures() {
        assertThat(ilYA(LocalDateTime.of(2025, 9, 23, 0, 1), Duration.ofHours(3)))
                .isEqualTo(LocalDateTime.of(2025, 9, 22, 21, 1));
    }

    @Test
    void sans_recul_elle_dit_l_heure() {
        var instant = Instant.parse("2025-09-22T22:01:02.000003Z");
        assertThat(new HorlogeRegionale(Clock.fixed(instant, PARIS)).instant()).isEqualTo(instant);
    }

    @Property(tries = 300)
    void tant_de_jours_plus_tot_est_le_jour_du_calendrier_a_toute_heure(
            @ForAll @IntRange(max = 900) int jours,
            @ForAll @IntRange(max = 23) int heure,
            @ForAll @IntRange(max = 800) int depuis) {
        var jour = LocalDate.of(2025, 6, 16).plusDays(depuis);
        assertThat(ilYA(jour.atTime(heure, 15), Duration.ofDays(jours)).toLocalDate())
                .isEqualTo(jour.minusDays(jours));
    }
}
