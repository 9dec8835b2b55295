package fr.treille.socle.compte.connexion.ui;

import com.vaadin.flow.server.WrappedSession;
import fr.treille.socle.compte.connexion.SessionsAgents;
import fr.treille.socle.equipe.AgentConnecte;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request of a signed-in agent whether its session was closed from elsewhere, on this instance or another:
 * it then ends before anything else is done. Clicks come as requests, not through the web socket (see {@code @Push}).
 */
final class SuiviSessions extends OncePerRequestFilter {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");
    private static final String SUIVIE = SuiviSessions.class.getName();

    /** What the browser fetches of the page's own decor says nothing of anybody. */
    private static final Set<String> DECOR = Set.of("VAADIN", "css", "icons", "images", "lumo");

    private static final String VUE = "fr.treille.derniereActivite";

    private final SessionsAgents sessions;

    SuiviSessions(SessionsAgents sessions) {
        this.sessions = sessions;
    }

    /** When somebody last did something in that session, in milliseconds; null when nobody has yet. */
    static @Nullable Long derniereActivite(WrappedSession session) {
        return (Long) session.getAttribute(VUE);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest requete) {
        var chemin = requete.getRequestURI().substring(requete.getContextPath().length());
        var debut = chemin.split("/", 3);
        return chemin.equals("/styles.css")
                || chemin.equals("/favicon.ico")
                // what the application makes (an upload, a document) is under VAADIN/dynamic
                || debut.length > 1 && DECOR.contains(debut[1]) && !chemin.startsWith("/VAADIN/dynamic/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest recue, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        var requete = recue;
        var session = requete.getSession(false);
        var authentification = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && authentification != null
                && authentification.getPrincipal() instanceof AgentConnecte agent) {
            requete = Geste.lire(recue);
            var geste = Geste.par(requete);
            session.setAttribute(SUIVIE, Boolean.TRUE);
            if (geste) {
                session.setAttribute(VUE, System.currentTimeMillis());
            }
            if (!sessions.suivre(
                    session.getId(), agent.id(), Navigateurs.nom(requete.getHeader("User-Agent")), geste)) {
                SECURITE.info("session fermée de l’agent {}", agent.id());
                SecurityContextHolder.clearContext();
                session.invalidate();
            }
        }
        suite.doFilter(requete, reponse);
    }

    /** Forgets the sessions that end by themselves, by signing out or by time. */
    @Component
    static final class Fin implements HttpSessionListener {

        private final SessionsAgents sessions;

        Fin(SessionsAgents sessions) {
            this.sessions = sessions;
        }

        @Override
        public void sessionDestroyed(HttpSessionEvent fin) {
            if (fin.getSession().getAttribute(SUIVIE) != null) {
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
