package fr.treille.pilotage.relance;

import fr.treille.TestIntegration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The whole application, whose messages stay in the outbox: their rows are what is looked at. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestIntegration
@TestPropertySource(properties = {"db-scheduler.polling-interval=1h", "treille.courriel.envoi-immediat=false"})
public @interface TestSansEnvoi {}
