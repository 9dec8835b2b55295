package fr.treille.socle.compte.connexion.ui;

import fr.treille.socle.compte.Comptes;
import fr.treille.socle.compte.connexion.ReglageConnexion;
import fr.treille.socle.equipe.AgentConnecte;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Single sign-on by OpenID Connect (ProConnect, Keycloak…), when the installation configures a provider with Spring's
 * {@code spring.security.oauth2.client.*}. The provider says who the person is; the account, its rights and its state are
 * ours: it is found by an address that the provider verified, and never created.
 */
@Component
class ConnexionFederee {

    /** Added to the sign-in page's address when nobody here has the provider's address. */
    static final String REFUS = "refus";

    private static final String CONNEXION = "/connexion";

    private static final String ADRESSE = "/oauth2/authorization/";

    private final Comptes comptes;
    private final ReglageConnexion reglage;
    private final Map<String, OidcUserService> lecteurs = new HashMap<>();

    ConnexionFederee(Comptes comptes, ReglageConnexion reglage) {
        this.comptes = comptes;
        this.reglage = reglage;
        reglage.fournisseurs().forEach(fournisseur -> {
            var lecteur = new OidcUserService();
            lecteur.setOauth2UserService(InformationsSignees.de(fournisseur));
            lecteurs.put(fournisseur.getRegistrationId(), lecteur);
        });
    }

    /** A provider as the sign-in page offers it. */
    record Fournisseur(String nom, String adresse) {}

    List<Fournisseur> fournisseurs() {
        return reglage.fournisseurs().stream()
                .map(inscription ->
                        new Fournisseur(inscription.getClientName(), ADRESSE + inscription.getRegistrationId()))
                .toList();
    }

    /** Whether the sign-in page has a form. */
    boolean motsDePasse() {
        return reglage.motsDePasse();
    }

    /** Adds the exchange with the providers, if there are any. */
    void ajouter(HttpSecurity http) {
        if (reglage.fournisseurs().isEmpty()) {
            return;
        }
        http.oauth2Login(connexion -> connexion
                .loginPage(CONNEXION)
                .authorizationEndpoint(depart -> depart.authorizationRequestResolver(demandes()))
                .userInfoEndpoint(informations -> informations.oidcUserService(this::reconnaitre))
                .successHandler(new Entree())
                .failureHandler(new SimpleUrlAuthenticationFailureHandler(CONNEXION + "?" + REFUS)));
        if (!reglage.motsDePasse()) {
            // a form that is not shown can be sent all the same
            http.addFilterBefore(ConnexionFederee::refuserFormulaire, UsernamePasswordAuthenticationFilter.class);
        }
    }

    /** The requests to the providers, each with no more than it takes. */
    private DefaultOAuth2AuthorizationRequestResolver demandes() {
        var demandes = new DefaultOAuth2AuthorizationRequestResolver(
                new InMemoryClientRegistrationRepository(reglage.fournisseurs()),
                OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        demandes.setAuthorizationRequestCustomizer(demande -> demande.attributes(attributs -> {
            if (!reglage.pkce(String.valueOf(attributs.get(OAuth2ParameterNames.REGISTRATION_ID)))) {
                attributs.remove(PkceParameterNames.CODE_VERIFIER);
                demande.additionalParameters(parametres -> {
                    parametres.remove(PkceParameterNames.CODE_CHALLENGE);
                    parametres.remove(PkceParameterNames.CODE_CHALLENGE_METHOD);
                });
            }
        }));
        return demandes;
    }

    private static void refuserFormulaire(ServletRequest demande, ServletResponse reponse, FilterChain suite)
            throws IOException, ServletException {
        if (demande instanceof HttpServletRequest http
                && reponse instanceof HttpServletResponse retour
                && http.getMethod().equals("POST")
                && http.getServletPath()
                        .concat(http.getPathInfo() == null ? "" : http.getPathInfo())
                        .equals(CONNEXION)) {
            retour.sendRedirect(http.getContextPath() + CONNEXION + "?" + REFUS);
        } else {
            suite.doFilter(demande, reponse);
        }
    }

    /** Refused before anything is kept of the person when there is no account. */
    private OidcUser reconnaitre(OidcUserRequest demande) {
        var fournisseur = demande.getClientRegistration().getRegistrationId();
        var personne = Objects.requireNonNull(lecteurs.get(fournisseur)).loadUser(demande);
        if (!verifiee(personne, fournisseur)) {
            throw new OAuth2AuthenticationException(new OAuth2Error("courriel_non_verifie"));
        }
        try {
            return new AgentReconnu(personne, compte(personne));
        } catch (UsernameNotFoundException | DisabledException inconnu) {
            throw new OAuth2AuthenticationException(new OAuth2Error("compte_inconnu"));
        }
    }

    private boolean verifiee(OidcUser personne, String fournisseur) {
        return personne.getEmail() != null
                && (Boolean.TRUE.equals(personne.getEmailVerified())
                        || personne.getEmailVerified() == null && reglage.fiable(fournisseur));
    }

    private AgentConnecte compte(OidcUser personne) {
        var agent = comptes.loadUserByUsername(String.valueOf(personne.getEmail()));
        if (!agent.isEnabled() || !agent.isAccountNonLocked()) {
            throw new DisabledException("compte désactivé");
        }
        agent.eraseCredentials();
        return agent;
    }

    /** Puts our agent in the place of the provider's person: the rest of the application knows agents only. */
    private final class Entree extends SavedRequestAwareAuthenticationSuccessHandler {

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest demande, HttpServletResponse reponse, Authentication federee)
                throws IOException, ServletException {
            var reconnu = (AgentReconnu) Objects.requireNonNull(federee.getPrincipal());
            var agent = reconnu.agent();
            if (federee instanceof OAuth2AuthenticationToken par) {
                SortieFederee.retenir(demande, par.getAuthorizedClientRegistrationId(), reconnu);
            }
            comptes.noterConnexion(agent);
            var ouverture = UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities());
            var contexte = SecurityContextHolder.createEmptyContext();
            contexte.setAuthentication(ouverture);
            SecurityContextHolder.setContext(contexte);
            new HttpSessionSecurityContextRepository().saveContext(contexte, demande, reponse);
            super.onAuthenticationSuccess(demande, reponse, ouverture);
        }
    }
}
