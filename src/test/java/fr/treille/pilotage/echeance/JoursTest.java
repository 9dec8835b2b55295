package fr.treille.pilotage.echeance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.TestIntegration;
import fr.treille.socle.commun.temps.JoursLocaux;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database makes of days and months, against java.time. */
@TestIntegration
class JoursTest {

    private static final Instant DEBUT = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FIN = Instant.parse("2030-01-01T00:00:00Z");

    @Autowired
    JdbcClient base;

    @Test
    void un_instant_tombe_le_meme_jour_des_deux_cotes_de_chaque_changement_d_heure() {
        for (var zone : List.of("Europe/Paris", "Indian/Reunion", "America/Cayenne", "America/Miquelon")) {
            var jours = new JoursLocaux(ZoneId.of(zone), DEBUT, FIN);
            var instants = instants(ZoneId.of(zone));
            var valeurs = String.join(
                    " UNION ALL ",
                    instants.stream()
                            .map(instant -> "SELECT CAST('" + LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                                    + "' AS DATETIME(6)) t")
                            .toList());
            var lus = base.sql("SELECT " + jours.jour("v.t") + " FROM (" + valeurs + ") v ORDER BY v.t")
                    .query(LocalDate.class)
                    .list();
            assertThat(lus)
                    .as(zone)
                    .isEqualTo(instants.stream()
                            .map(instant -> LocalDate.ofInstant(instant, ZoneId.of(zone)))
                            .toList());
        }
    }

    /** Around each change of hour, at the last second of days and at the first one, and anywhere. */
    private static List<Instant> instants(ZoneId zone) {
        var instants = new ArrayList<Instant>();
        for (var suite = zone.getRules().nextTransition(DEBUT);
                suite != null && suite.getInstant().isBefore(FIN);
                suite = zone.getRules().nextTransition(suite.getInstant())) {
            var jour = suite.getDateTimeBefore().toLocalDate();
            for (var ecart : new long[] {-3600, -1, 0, 1, 3600}) {
                instants.add(suite.getInstant().plusSeconds(ecart));
                instants.add(jour.atStartOfDay(zone).toInstant().plusSeconds(ecart));
                instants.add(jour.plusDays(1).atStartOfDay(zone).toInstant().plusSeconds(ecart));
            }
        }
        var hasard = new Random(20250613);
        for (var essai = 0; essai < 300; essai++) {
            var jour = LocalDate.of(2020, 1, 2).plusDays(hasard.nextInt(3_640));
            var minuit = jour.atStartOfDay(zone).toInstant();
            instants.add(minuit);
            instants.add(minuit.minusSeconds(1));
            instants.add(minuit.plusSeconds(hasard.nextInt(86_400)));
        }
        return instants.stream().distinct().sorted().toList();
    }

    @Test
    void un_jour_plus_des_mois_est_celui_de_java_meme_un_31_et_un_29_fevrier() {
        for (var mois : new int[] {1, 9, 12, 18, 21}) {
            var lus = base.sql("WITH RECURSIVE j AS (SELECT DATE '2023-12-25' d UNION ALL SELECT d + INTERVAL 1 DAY"
                            + " FROM j WHERE d < '2026-08-31') SELECT d + INTERVAL " + mois
                            + " MONTH FROM j ORDER BY d")
                    .query(LocalDate.class)
                    .list();
            assertThat(lus)
                    .isEqualTo(LocalDate.of(2023, 12, 25)
                            .datesUntil(LocalDate.of(2026, 9, 1))
                            .map(jour -> jour.plusMonths(mois))
                            .toList());
        }
        assertThat(LocalDate.of(2024, 2, 29).plusYears(1)).isEqualTo("2025-02-28");
    }
}
