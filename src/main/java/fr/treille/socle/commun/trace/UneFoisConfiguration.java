package fr.treille.socle.commun.trace;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What makes {@link UneFois} true: the key is written with what it made, in one transaction. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class UneFoisConfiguration {

    /** After the rights were checked, around the transaction of the service. */
    private static final int RANG = 10_000;

    /** How long a form may stay open between two clicks. */
    private static final Duration GARDE = Duration.ofDays(1);

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor uneFois(
            ObjectProvider<JdbcClient> base,
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<Clock> horloge) {
        var regle = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(UneFois.class), (MethodInterceptor) appel ->
                        Intention.courante().isEmpty()
                                ? appel.proceed()
                                : new TransactionTemplate(transactions.getObject())
                                        .execute(transaction -> faire(
                                                appel,
                                                Intention.courante().get(),
                                                base.getObject(),
                                                LocalDateTime.ofInstant(
                                                        horloge.getObject().instant(), ZoneOffset.UTC))));
        regle.setOrder(RANG);
        return regle;
    }

    private static @Nullable Object faire(
            MethodInvocation appel, String cle, JdbcClient base, LocalDateTime maintenant) {
        var methode = appel.getMethod();
        var acte = methode.getDeclaringClass().getSimpleName() + "." + methode.getName();
        // two at the same time wait for each other here
        if (base.sql("INSERT IGNORE INTO intention (cle, acte, le) VALUES (?, ?, ?)")
                        .params(cle, acte, maintenant)
                        .update()
                == 0) {
            // what is committed, whenever this transaction began; shared, for those that wait here are several
            return base.sql("SELECT resultat FROM intention WHERE cle = ? AND acte = ? LOCK IN SHARE MODE")
                    .params(cle, acte)
                    .query(Long.class)
                    .single();
        }
        var resultat = Objects.requireNonNull(proceder(appel), "an identifier");
        base.sql("UPDATE intention SET resultat = ? WHERE cle = ? AND acte = ?")
                .params(resultat, cle, acte)
                .update();
        base.sql("DELETE FROM intention WHERE le < ? LIMIT 100")
                .param(maintenant.minus(GARDE))
                .update();
        return resultat;
    }

    private static @Nullable Object proceder(MethodInvocation appel) {
        try {
            return appel.proceed();
        } catch (RuntimeException | Error faute) {
            throw faute;
        } catch (Throwable verifiee) {
            throw new IllegalStateException(verifiee);
        }
    }
}
