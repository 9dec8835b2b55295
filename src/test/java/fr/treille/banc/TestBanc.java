package fr.treille.banc;

import fr.treille.TestIntegration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The whole application for a measure: and no mail leaving meanwhile. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestIntegration
@TestPropertySource(
        properties = {
            "db-scheduler.polling-interval=1h",
            "db-scheduler.heartbeat-interval=1h",
            "treille.courriel.envoi-immediat=false"
        })
@interface TestBanc {}
