package fr.treille.socle.commun.base;

import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Bounds what the driver does not: by itself it waits for ever for a database that holds its connections and answers nothing. A
 * limit in the statements would not do: the server applies it, and a frozen one does not.
 */
@Configuration(proxyBeanMethods = false)
class PatienceConfiguration {

    @Bean
    static BeanPostProcessor basePatiente() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String nom) {
                return bean instanceof DataSource base && !(bean instanceof BasePatiente)
                        ? new BasePatiente(base, Patience::presente)
                        : bean;
            }
        };
    }

    @Bean
    FlywayConfigurationCustomizer migrationsSansLimite() {
        return flyway -> flyway.dataSource(
                new BasePatiente(Objects.requireNonNull(flyway.getDataSource()), () -> Patience.MIGRATION));
    }
}
