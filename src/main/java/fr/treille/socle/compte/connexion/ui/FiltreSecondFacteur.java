package fr.treille.socle.compte.connexion.ui;

import fr.treille.socle.compte.ConnexionParCode;
import fr.treille.socle.compte.connexion.ConnexionDifferee;
import fr.treille.socle.compte.facteur.ConnexionEnAttente;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Takes the code that follows a right password. Between both, the session holds a {@link ConnexionEnAttente} and nobody is
 * signed in. Spring Security's own several factors ({@code @EnableMultiFactorAuthentication}) are not used for that reason:
 * there the first one signs in, and every view or service open to « anybody signed in » would have to ask for the second.
 */
final class FiltreSecondFacteur extends AbstractAuthenticationProcessingFilter {

    private static final String PAGE = "/second-facteur";
    private static final String ATTENTE = ConnexionEnAttente.class.getName();

    private final ConnexionParCode connexion;

    FiltreSecondFacteur(ConnexionParCode connexion, OuvertureSession ouverture) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/connexion/code"));
        this.connexion = connexion;
        setAuthenticationManager(demande -> demande);
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                List.of(ouverture, new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository()))));
        setAuthenticationSuccessHandler(new SavedRequestAwareAuthenticationSuccessHandler());
        setAuthenticationFailureHandler(FiltreSecondFacteur::refuser);
    }

    /** After a right password: the wait begins, under another session identifier than whoever came before could know. */
    static void attendre(HttpServletRequest requete, HttpServletResponse reponse, ConnexionEnAttente attente)
            throws IOException {
        OuvertureSession.renouveler(requete);
        requete.getSession().setAttribute(ATTENTE, attente);
        new DefaultRedirectStrategy().sendRedirect(requete, reponse, PAGE);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest requete, HttpServletResponse reponse) {
        var session = requete.getSession(false);
        if (session == null || !(session.getAttribute(ATTENTE) instanceof ConnexionEnAttente attente)) {
            throw new CredentialsExpiredException("aucun mot de passe donné");
        }
        var ouverte = connexion.ouvrir(attente, Objects.requireNonNullElse(requete.getParameter("code"), ""));
        session.removeAttribute(ATTENTE);
        return ouverte;
    }

    private static void refuser(HttpServletRequest requete, HttpServletResponse reponse, AuthenticationException echec)
            throws IOException {
        var suite = PAGE + "?error";
        if (echec instanceof ConnexionDifferee differee) {
            suite = PAGE + "?attente=" + differee.minutes();
        } else if (echec instanceof CredentialsExpiredException) {
            var session = requete.getSession(false);
            if (session != null) {
                session.removeAttribute(ATTENTE);
            }
            suite = "/connexion";
        }
        new DefaultRedirectStrategy().sendRedirect(requete, reponse, suite);
    }
}
