package fr.treille.socle.compte.connexion;

import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are stored, and the switch that makes the services' {@code @PreAuthorize} real. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(jsr250Enabled = true)
class MotsDePasse {

    /** Fewer than the server's threads: the others answer what needs no password. */
    private static final int ATTENTE = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * BCrypt under a prefix that names it, so that another algorithm can follow without losing the accounts. Its cost is
     * lowered by the tests alone, which create accounts by the hundred. Half of the processors at most compute passwords.
     */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${treille.mot-de-passe.cout:12}") int cout) {
        return new EncodeurBorne(
                new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(cout))),
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                ATTENTE,
                PATIENCE);
    }

    /**
     * No observation of each authorization: nothing here reads them, and they were a tenth of what a letter costs beside its
     * rendering.
     */
    @Bean
    SecurityObservationSettings observationsDeSecurite() {
        return SecurityObservationSettings.noObservations();
    }
}
