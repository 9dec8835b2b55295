package fr.treille.socle.compte.connexion.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import fr.treille.socle.commun.ui.BaseInjoignable;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.compte.ConnexionParCode;
import fr.treille.socle.compte.connexion.ConnexionDifferee;
import fr.treille.socle.compte.connexion.SessionsAgents;
import fr.treille.socle.compte.connexion.TentativesConnexion;
import fr.treille.socle.compte.facteur.SecondFacteurAttendu;
import fr.treille.socle.equipe.AgentConnecte;
import jakarta.servlet.DispatcherType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything is refused unless a view or a rule opens it; the sign-in page and the health probe are open. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecuriteConfiguration {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    /**
     * Vaadin's client starts with an inline script and evaluates what the server sends, hence the two « unsafe » of
     * script-src; everything else comes from ourselves. Frames of ourselves show the PDF of a letter.
     */
    private static final String POLITIQUE = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "frame-src 'self'",
            "frame-ancestors 'self'",
            "base-uri 'self'",
            "form-action 'self'");

    @Bean
    SecurityFilterChain acces(
            HttpSecurity http,
            ConnexionFederee federee,
            SortieFederee sortie,
            SessionsAgents sessions,
            ConnexionParCode code) {
        federee.ajouter(http);
        http.addFilterBefore(new SuiviSessions(sessions), AuthorizationFilter.class);
        var ouverture = new OuvertureSession(sessions);
        http.sessionManagement(regles -> regles.sessionAuthenticationStrategy(ouverture));
        http.addFilterBefore(new FiltreMemeSite(), UsernamePasswordAuthenticationFilter.class);
        http.addFilterAfter(new FiltreSecondFacteur(code, ouverture), UsernamePasswordAuthenticationFilter.class);
        http.authorizeHttpRequests(regles -> regles
                // what went wrong is told to whoever asked, signed in or not; the address itself stays closed
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/actuator/health", "/agenda/*")
                .permitAll()
                .requestMatchers(SuiviSessions.DECOR)
                .permitAll());
        http.headers(entetes -> entetes.contentSecurityPolicy(politique -> politique.policyDirectives(POLITIQUE))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(reference -> reference.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(fenetre -> fenetre.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(ressource -> ressource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        droits -> droits.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                // Vaadin's pages are answered through a forward, which sends them before the filter would add its
                // headers
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <T extends HeaderWriterFilter> T postProcess(T filtre) {
                        filtre.setShouldWriteHeadersEagerly(true);
                        return filtre;
                    }
                }));
        http.formLogin(formulaire -> formulaire
                .loginPage("/connexion")
                .loginProcessingUrl("/connexion")
                .failureHandler((requete, reponse, echec) -> {
                    if (echec instanceof SecondFacteurAttendu attendu) {
                        FiltreSecondFacteur.attendre(requete, reponse, attendu.attente());
                        return;
                    }
                    if (BaseInjoignable.dans(echec)) {
                        // nothing was looked at: the password is not wrong
                        throw echec;
                    }
                    var suite = "/connexion?error";
                    if (echec instanceof ConnexionDifferee differee) {
                        SECURITE.warn(
                                "connexion différée de {} min, adresse {}",
                                differee.minutes(),
                                marque(requete.getParameter("username")));
                        suite = "/connexion?attente=" + differee.minutes();
                    }
                    new DefaultRedirectStrategy().sendRedirect(requete, reponse, suite);
                }));
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {
                    vaadin.loginView(ConnexionView.class);
                    vaadin.addLogoutHandler(sortie);
                    vaadin.logoutSuccessHandler(sortie);
                    // an unknown address is answered by our own page, which a signed-in agent alone sees
                    vaadin.anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated);
                })
                .build();
    }

    @EventListener
    void refusee(AbstractAuthenticationFailureEvent evenement) {
        SECURITE.warn(
                "connexion refusée : {}, adresse {}",
                evenement.getException().getClass().getSimpleName(),
                marque(evenement.getAuthentication().getName()));
    }

    /** Tells the tries on one address from those on others, and never the address. */
    private static String marque(@Nullable String saisie) {
        return TentativesConnexion.marque(Comptes.normaliser(Objects.requireNonNullElse(saisie, "")));
    }

    @EventListener
    void acceptee(AuthenticationSuccessEvent evenement) {
        if (evenement.getAuthentication().getPrincipal() instanceof AgentConnecte agent) {
            SECURITE.info("connexion de l’agent {}", agent.id());
        }
    }

    @EventListener
    void interdite(AuthorizationDeniedEvent<?> evenement) {
        var auteur = evenement.getAuthentication().get();
        var qui = auteur != null && auteur.getPrincipal() instanceof AgentConnecte agent
                ? "agent " + agent.id()
                : "inconnu";
        SECURITE.warn("accès refusé à {}", qui);
    }
}
