package fr.treille.socle.piece.ui;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Files come as they are, to those who may give some, and are counted. Forms in several parts hold none: what anybody sends that
 * way, at any address, stays in memory and small. By default a servlet writes them on the disk before anything is checked, and
 * Vaadin's sets no limit.
 */
@Configuration(proxyBeanMethods = false)
class FormulairesEnParties {

    private static final int OCTETS = 64 * 1024;

    @Bean
    static BeanPostProcessor limiteDesFormulairesEnParties() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String nom) {
                if (bean instanceof ServletRegistrationBean<?> servlet) {
                    servlet.setMultipartConfig(new MultipartConfigElement("", OCTETS, OCTETS, OCTETS));
                }
                return bean;
            }
        };
    }
}
