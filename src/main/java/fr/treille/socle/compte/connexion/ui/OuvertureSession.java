package fr.treille.socle.compte.connexion.ui;

import fr.treille.socle.compte.connexion.SessionsAgents;
import fr.treille.socle.equipe.AgentConnecte;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/**
 * Opens the session of somebody who has just signed in, by a password, a code or a provider: its row is there before anything
 * is answered, and before the session holds any right. A way in that would not pass here opens nothing, since
 * {@link SuiviSessions} closes a session without a row.
 */
final class OuvertureSession implements SessionAuthenticationStrategy {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    private final SessionsAgents sessions;

    OuvertureSession(SessionsAgents sessions) {
        this.sessions = sessions;
    }

    /** @throws CredentialsExpiredException when the account's sessions were closed while this one was signing in */
    @Override
    public void onAuthentication(Authentication entree, HttpServletRequest requete, HttpServletResponse reponse) {
        var agent = agent(entree);
        renouveler(requete);
        var session = requete.getSession();
        if (!sessions.ouvrir(
                session.getId(), agent.id(), agent.generation(), Navigateurs.nom(requete.getHeader("User-Agent")))) {
            SECURITE.warn("session refusée à l’agent {} : son compte a changé pendant la connexion", agent.id());
            throw new CredentialsExpiredException("le compte a changé pendant la connexion");
        }
        SuiviSessions.commencer(session, agent);
    }

    /** Another identifier than whoever came before could know; and nothing of a session that somebody signed in to. */
    static void renouveler(HttpServletRequest requete) {
        var session = requete.getSession();
        if (SuiviSessions.suivie(session)) {
            session.invalidate();
            requete.getSession();
        } else {
            requete.changeSessionId();
        }
    }

    private static AgentConnecte agent(Authentication entree) {
        return switch (entree.getPrincipal()) {
            case AgentConnecte agent -> agent;
            case AgentReconnu reconnu -> reconnu.agent();
            case null, default -> throw new IllegalStateException("a way in that knows no agent");
        };
    }
}
