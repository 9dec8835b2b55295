package fr.treille.socle.commun.temps;

import fr.treille.socle.commun.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the application, in the zone of the région in which the caller acts. {@code treille.horloge.depart} (an ISO date) makes it start
 * on that day at the current time of day, and tick from there: for demonstrations set around an AAP of the past.
 */
@Configuration(proxyBeanMethods = false)
class HorlogeConfiguration {

    @Bean
    Clock horloge(
            @Value("${treille.horloge.depart:}") String depart, @Value("${treille.horloge.heure:}") String heure) {
        return new HorlogeRegionale(horloge(Clock.system(Formats.ZONE), depart, heure));
    }

    /** @param heure at which that day begins, « » for the present one: tests do not pass midnight, whenever they are run */
    static Clock horloge(Clock systeme, String depart, String heure) {
        if (depart.isBlank()) {
            return systeme;
        }
        var maintenant = ZonedDateTime.now(systeme);
        var debut = maintenant.with(LocalDate.parse(depart.strip()));
        return Clock.offset(
                systeme,
                Duration.between(maintenant, heure.isBlank() ? debut : debut.with(LocalTime.parse(heure.strip()))));
    }
}
