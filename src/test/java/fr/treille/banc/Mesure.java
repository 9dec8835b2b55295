package fr.treille.banc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * One measure of the benchmark, run by {@code ./mvnw -Pbench verify}, alone with {@code -Dbench=NAME}. It never fails on a
 * slow figure: it writes what it found with {@link Resultats} and a reader compares it with its goal.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(Mesure.Choix.class)
public @interface Mesure {

    /** Name given to {@code -Dbench}. */
    String value();

    /** Keeps the one asked for. */
    class Choix implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext contexte) {
            // closed by JUnit when everything has been run
            contexte.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(Mesure.class, cle ->
                    (AutoCloseable) Resultats::recapituler);
            var demande = System.getProperty("bench", "*");
            return contexte.getElement()
                    .flatMap(element -> AnnotationSupport.findAnnotation(element, Mesure.class))
                    .filter(mesure -> !demande.equals("*") && !demande.equals(mesure.value()))
                    .map(mesure -> ConditionEvaluationResult.disabled("not asked for"))
                    .orElse(ConditionEvaluationResult.enabled("asked for"));
        }
    }
}
