package fr.treille.socle.compte.connexion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open sessions of the agents, on whatever instance: noted at each request, and looked at to refuse those that were
 * closed from elsewhere.
 */
@Component
@Transactional
public class SessionsAgents {

    /** Between two notes of a session's activity: the list says minutes, and a click need not write. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private static final Duration OUBLI = Duration.ofDays(1);

    private final JdbcClient base;
    private final Clock horloge;

    SessionsAgents(JdbcClient base, Clock horloge) {
        this.base = base;
        this.horloge = horloge;
    }

    /**
     * Notes a request of a session; one reading of a unique key, and a writing a minute.
     *
     * @param session identifier of the HTTP session, never kept in clear
     * @param navigateur the browser as the list names it
     * @param geste whether somebody did something: a page that asks for news by itself is no activity
     * @return false when the session was closed: it must not act any more
     */
    public boolean suivre(String session, long agentId, String navigateur, boolean geste) {
        var empreinte = Empreinte.de(session);
        var maintenant = maintenant();
        var connue = base.sql("SELECT s.vue_le, (s.fermee_le IS NULL AND a.actif) AS ouverte FROM session_agent s"
                        + " JOIN agent a ON a.id = s.agent_id WHERE s.empreinte = ?")
                .param(empreinte)
                .query(Etat.class)
                .optional();
        if (connue.isEmpty()) {
            base.sql("DELETE FROM session_agent WHERE vue_le < ? LIMIT 100")
                    .param(maintenant.minus(OUBLI))
                    .update();
            base.sql("INSERT IGNORE INTO session_agent (agent_id, empreinte, navigateur, ouverte_le, vue_le)"
                            + " VALUES (?, ?, ?, ?, ?)")
                    .params(agentId, empreinte, navigateur, maintenant, maintenant)
                    .update();
            return base.sql("SELECT actif FROM agent WHERE id = ?")
                    .param(agentId)
                    .query(Boolean.class)
                    .optional()
                    .orElse(false);
        }
        var etat = connue.get();
        if (geste && etat.ouverte() && etat.vueLe().isBefore(maintenant.minus(GRAIN))) {
            base.sql("UPDATE session_agent SET vue_le = ? WHERE empreinte = ?")
                    .params(maintenant, empreinte)
                    .update();
        }
        return etat.ouverte();
    }

    /** The session ended by itself. */
    public void oublier(String session) {
        base.sql("DELETE FROM session_agent WHERE empreinte = ?")
                .param(Empreinte.de(session))
                .update();
    }

    /** Closes every session of an agent: they are signed out at their next request. */
    public void fermerToutes(long agentId) {
        base.sql("UPDATE session_agent SET fermee_le = ? WHERE agent_id = ? AND fermee_le IS NULL")
                .params(maintenant(), agentId)
                .update();
    }

    /** Closes every session of an agent but that one. */
    public void fermerAutres(long agentId, String courante) {
        base.sql("UPDATE session_agent SET fermee_le = ? WHERE agent_id = ? AND fermee_le IS NULL AND empreinte <> ?")
                .params(maintenant(), agentId, Empreinte.de(courante))
                .update();
    }

    /** Closes one session of an agent; nothing when it is not theirs. */
    public void fermer(long agentId, long id) {
        base.sql("UPDATE session_agent SET fermee_le = ? WHERE id = ? AND agent_id = ? AND fermee_le IS NULL")
                .params(maintenant(), id, agentId)
                .update();
    }

    /** The open sessions of an agent, the latest activity first. */
    public List<SessionLigne> ouvertes(long agentId, String courante) {
        return base.sql("SELECT id, navigateur, ouverte_le, vue_le, empreinte FROM session_agent"
                        + " WHERE agent_id = ? AND fermee_le IS NULL AND vue_le > ? ORDER BY vue_le DESC, id DESC")
                .params(agentId, maintenant().minus(OUBLI))
                .query((ligne, rang) -> new SessionLigne(
                        ligne.getLong("id"),
                        ligne.getString("navigateur"),
                        instant(ligne.getObject("ouverte_le", LocalDateTime.class)),
                        instant(ligne.getObject("vue_le", LocalDateTime.class)),
                        ligne.getString("empreinte").equals(Empreinte.de(courante))))
                .list();
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    private LocalDateTime maintenant() {
        return LocalDateTime.ofInstant(horloge.instant(), ZoneOffset.UTC);
    }

    private record Etat(LocalDateTime vueLe, boolean ouverte) {}
}
