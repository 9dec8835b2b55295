package fr.treille.socle.commun.temps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.commun.Formats;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** The clock of a run, moved to another day for a demonstration or not. */
class HorlogeConfigurationTest {

    private static final Clock HIVER = Clock.fixed(Instant.parse("2026-01-15T08:30:00Z"), Formats.ZONE);

    @Test
    void sans_date_de_depart_l_horloge_est_celle_du_systeme() {
        assertThat(HorlogeConfiguration.horloge(HIVER, " ", "")).isSameAs(HIVER);
    }

    @Test
    void la_date_de_depart_deplace_le_jour_et_garde_l_heure() {
        var horloge = HorlogeConfiguration.horloge(HIVER, "2025-06-10", "");
        assertThat(LocalDate.now(horloge)).isEqualTo(LocalDate.of(2025, 6, 10));
        assertThat(LocalTime.now(horloge)).isEqualTo(LocalTime.of(9, 30));
    }

    @Test
    void une_heure_de_depart_remplace_celle_qu_il_est() {
        var horloge = HorlogeConfiguration.horloge(HIVER, "2025-06-10", "23:58");
        assertThat(LocalDate.now(horloge)).isEqualTo(LocalDate.of(2025, 6, 10));
        assertThat(LocalTime.now(horloge)).isEqualTo(LocalTime.of(23, 58));
    }
}
