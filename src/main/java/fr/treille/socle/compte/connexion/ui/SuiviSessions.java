package fr.treille.socle.compte.connexion.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.shared.ApplicationConstants;
import fr.treille.socle.compte.connexion.EtatSession;
import fr.treille.socle.compte.connexion.SessionsAgents;
import fr.treille.socle.equipe.AgentConnecte;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request of a signed-in agent whether its session may still act: closed from elsewhere, on this instance or
 * another, unknown, or left alone too long, it ends before anything else is done. Clicks come as requests, not through the
 * web socket (see {@code @Push}); {@link Prise} looks at what comes by it all the same.
 */
final class SuiviSessions extends OncePerRequestFilter {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");
    private static final String SUIVIE = SuiviSessions.class.getName();

    private static final Set<String> LECTURES = Set.of("GET", "HEAD");

    /** What the browser fetches of the page's own decor: open to all, and says nothing of anybody. */
    static final RequestMatcher DECOR = new OrRequestMatcher(Stream.of(
                    "/styles.css",
                    "/favicon.ico",
                    "/css/**",
                    "/js/**",
                    "/icons/**",
                    "/images/**",
                    "/lumo/**",
                    // not /VAADIN/**: uploads, documents and the web socket are there too
                    "/VAADIN/build/**",
                    "/VAADIN/static/**")
            .map(SuiviSessions::lecture)
            .toList());

    private static final String VUE = "fr.treille.derniereActivite";
    private static final String CONNEXION = "fr.treille.connexion";

    /** A day's work: then one signs in again, whatever was done meanwhile. */
    private static final Duration DUREE_MAXIMALE = Duration.ofHours(12);

    /** A session without anybody: a page left open keeps it by its heartbeats, every five minutes. */
    private static final Duration SANS_PERSONNE = Duration.ofMinutes(15);

    private final SessionsAgents sessions;

    SuiviSessions(SessionsAgents sessions) {
        this.sessions = sessions;
    }

    /** A file is read, and nothing else asked: Vaadin takes its own exchanges at any address, by a parameter. */
    private static RequestMatcher lecture(String motif) {
        var chemin = PathPatternRequestMatcher.withDefaults().matcher(motif);
        return requete -> LECTURES.contains(requete.getMethod())
                && chemin.matches(requete)
                && requete.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null;
    }

    /** The session is that agent's from now on. */
    static void commencer(HttpSession session, AgentConnecte agent) {
        session.setAttribute(SUIVIE, agent.id());
        session.setAttribute(VUE, System.currentTimeMillis());
        session.setAttribute(CONNEXION, System.currentTimeMillis());
        session.setMaxInactiveInterval(
                (int) Duration.ofMinutes(session.getServletContext().getSessionTimeout())
                        .toSeconds());
    }

    /** Whether somebody signed in to that session. */
    static boolean suivie(HttpSession session) {
        return session.getAttribute(SUIVIE) != null;
    }

    /** When somebody last did something in that session, in milliseconds; null when nobody has yet. */
    static @Nullable Long derniereActivite(WrappedSession session) {
        return (Long) session.getAttribute(VUE);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest requete) {
        return DECOR.matches(requete);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest recue, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        var authentification = SecurityContextHolder.getContext().getAuthentication();
        if (authentification == null || authentification instanceof AnonymousAuthenticationToken) {
            suite.doFilter(recue, reponse);
            return;
        }
        var requete = Geste.lire(recue);
        var session = requete.getSession(false);
        if (session == null || !vivante(session, authentification.getPrincipal(), Geste.par(requete))) {
            SecurityContextHolder.clearContext();
            if (session != null) {
                session.invalidate();
            }
        }
        suite.doFilter(requete, reponse);
    }

    private boolean vivante(HttpSession session, @Nullable Object qui, boolean geste) {
        var agent = qui instanceof AgentConnecte connecte ? connecte.id() : -1;
        var etat = inactive(session)
                ? EtatSession.INACTIVE
                : echue(session.getAttribute(CONNEXION))
                        ? EtatSession.ECHUE
                        : sessions.suivre(session.getId(), agent, geste);
        if (etat != EtatSession.OUVERTE) {
            fermee(agent, etat);
            return false;
        }
        if (geste) {
            session.setAttribute(VUE, System.currentTimeMillis());
        }
        return true;
    }

    /** Not left to the server, for which whatever is asked is activity, decor and heartbeats too. */
    private static boolean inactive(HttpSession session) {
        var limite = session.getMaxInactiveInterval();
        return limite > 0
                && session.getAttribute(VUE) instanceof Long vue
                && System.currentTimeMillis() - vue >= TimeUnit.SECONDS.toMillis(limite);
    }

    private static boolean echue(@Nullable Object connexion) {
        return connexion instanceof Long depuis && System.currentTimeMillis() - depuis >= DUREE_MAXIMALE.toMillis();
    }

    private static void fermee(long agent, EtatSession etat) {
        SECURITE.info("session fermée de l’agent {} : {}", agent, etat.motif());
    }

    /**
     * Looks at what comes by the web socket, which passed the filters once, when it was opened: our client sends nothing by it,
     * another one could, and Vaadin would take it.
     */
    @Component
    static final class Prise implements VaadinServiceInitListener, VaadinRequestInterceptor {

        private static final long serialVersionUID = 1L;

        private final transient SessionsAgents sessions;

        Prise(SessionsAgents sessions) {
            this.sessions = sessions;
        }

        @Override
        public void serviceInit(ServiceInitEvent service) {
            service.addVaadinRequestInterceptor(this);
        }

        @Override
        public void requestStart(VaadinRequest requete, @Nullable VaadinResponse reponse) {
            var session = reponse == null ? requete.getWrappedSession(false) : null;
            if (session != null && session.getAttribute(SUIVIE) instanceof Long agent) {
                var etat = echue(session.getAttribute(CONNEXION))
                        ? EtatSession.ECHUE
                        : sessions.suivre(session.getId(), agent, false);
                if (etat != EtatSession.OUVERTE) {
                    fermee(agent, etat);
                    session.invalidate();
                    throw new CredentialsExpiredException("session fermée");
                }
            }
        }

        @Override
        public void handleException(
                VaadinRequest requete, VaadinResponse reponse, @Nullable VaadinSession session, Exception echec) {}

        @Override
        public void requestEnd(VaadinRequest requete, VaadinResponse reponse, @Nullable VaadinSession session) {}
    }

    /** Keeps short those that nobody signed in to, and forgets those that end by themselves, by signing out or by time. */
    @Component
    static final class Fin implements HttpSessionListener {

        private final SessionsAgents sessions;

        Fin(SessionsAgents sessions) {
            this.sessions = sessions;
        }

        @Override
        public void sessionCreated(HttpSessionEvent debut) {
            debut.getSession().setMaxInactiveInterval((int) SANS_PERSONNE.toSeconds());
        }

        @Override
        public void sessionDestroyed(HttpSessionEvent fin) {
            if (suivie(fin.getSession())) {
                try {
                    sessions.oublier(fin.getSession().getId());
                } catch (RuntimeException arret) {
                    // the database goes before the last session at a stop; the row ages out
                    SECURITE.debug("session non oubliée", arret);
                }
            }
        }
    }
}
