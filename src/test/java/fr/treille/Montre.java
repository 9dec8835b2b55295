package fr.treille;

import fr.treille.socle.commun.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock of Paris that one moves, and that ticks from there. */
public final class Montre extends Clock {

    private volatile Duration avance = Duration.ZERO;

    public Montre() {}

    public void avancer(Duration duree) {
        avance = avance.plus(duree);
    }

    /** @param maintenant « 2025-07-05T00:00:10 » */
    public void regler(String maintenant) {
        avance = Duration.between(
                Instant.now(),
                LocalDateTime.parse(maintenant).atZone(Formats.ZONE).toInstant());
    }

    @Override
    public ZoneId getZone() {
        return Formats.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), avance);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(avance);
    }

    /** Puts it in the place of the application's. */
    @TestConfiguration
    public static class Posee {

        @Bean
        @Primary
        Montre montre() {
            return new Montre();
        }
    }
}
