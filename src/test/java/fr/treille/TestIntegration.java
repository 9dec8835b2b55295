package fr.treille;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on the real embedded MariaDB and the real embedded mail server, its tables emptied of everything
 * but reference data before each test class. Tests sign in with {@link Session}, and are signed out after each.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@ActiveProfiles("test")
@ExtendWith({BaseVide.class, SessionFermee.class})
public @interface TestIntegration {}
