package fr.treille.socle.commun.temps;

import fr.treille.Montre;
import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application's own clock, with its zones and its {@link Autrefois}, over a watch that one moves. */
@TestConfiguration
public class MontreRegionale {

    @Bean
    Montre montre() {
        return new Montre();
    }

    @Bean
    @Primary
    Clock horlogeReglee(Montre montre) {
        return new HorlogeRegionale(montre);
    }
}
