package fr.treille.dossier.grappe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the région, and on the days whose length changes, the task runs as the day begins. */
class TacheRecevabiliteTest {

    @Provide
    static Arbitrary<ZoneId> fuseaux() {
        return Arbitraries.of(
                        "Europe/Paris",
                        "America/Guadeloupe",
                        "America/Cayenne",
                        "America/Miquelon",
                        "Indian/Reunion",
                        "Indian/Mayotte",
                        "Pacific/Noumea",
                        "Pacific/Tahiti")
                .map(ZoneId::of);
    }

    @Property
    void la_tache_passe_cinq_secondes_apres_minuit(
            @ForAll("fuseaux") ZoneId fuseau, @ForAll @IntRange(max = 1500) int rang) {
        var minuit =
                LocalDate.of(2024, 1, 1).plusDays(rang).atStartOfDay(fuseau).toInstant();

        assertThat(TacheRecevabilite.CHAQUE_HEURE.getInitialExecutionTime(minuit.minusSeconds(1)))
                .isEqualTo(minuit.plusSeconds(5));
        assertThat(Duration.between(minuit, TacheRecevabilite.CHAQUE_HEURE.getInitialExecutionTime(minuit)))
                .isLessThan(Duration.ofMinutes(1));
    }
}
