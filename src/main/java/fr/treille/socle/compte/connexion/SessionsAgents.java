package fr.treille.socle.compte.connexion;

import fr.treille.socle.commun.Empreinte;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open sessions of the agents, on whatever instance: each has a row, written by the request that signs in, and looked at
 * by each of those that follow. A session acts only while its row is there, is not closed, and has the generation of its
 * account, which every act that closes an account's sessions increases. Whatever is missing or late closes it.
 */
@Component
public class SessionsAgents {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    /** Between two notes of a session's activity: the list says minutes, and a click need not write. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    /** After which the row of a session whose end nobody noted, of an instance that stopped, goes away. */
    private static final Duration OUBLI = Duration.ofDays(1);

    private final JdbcClient base;
    private final Clock horloge;

    SessionsAgents(JdbcClient base, Clock horloge) {
        this.base = base;
        this.horloge = horloge;
    }

    /**
     * Notes the session of somebody who has just signed in. The account is looked at again in the same statement, which waits
     * for whoever is changing it.
     *
     * @param session identifier of the HTTP session, never kept in clear
     * @param generation of the account, as read with what the sign-in checked
     * @param navigateur the browser as the list names it
     * @return false when the account's sessions were closed since then: this one must not open
     */
    public boolean ouvrir(String session, long agentId, int generation, String navigateur) {
        var maintenant = maintenant();
        base.sql("DELETE FROM session_agent WHERE vue_le < ? LIMIT 100")
                .param(maintenant.minus(OUBLI))
                .update();
        return base.sql(
                                "INSERT INTO session_agent (agent_id, empreinte, navigateur, ouverte_le, vue_le, generation)"
                                        + " SELECT id, ?, ?, ?, ?, generation FROM agent WHERE id = ? AND generation = ? AND actif")
                        .params(Empreinte.de(session), navigateur, maintenant, maintenant, agentId, generation)
                        .update()
                == 1;
    }

    /**
     * Looks at a request of a session; one reading of a unique key, and a writing a minute. Outside a transaction, which would
     * cost more than the reading.
     *
     * @param session identifier of the HTTP session
     * @param geste whether somebody did something: a page that asks for news by itself is no activity
     */
    public EtatSession suivre(String session, long agentId, boolean geste) {
        var empreinte = Empreinte.de(session);
        var ligne = base.sql(
                        "SELECT s.vue_le, s.fermee_le IS NOT NULL AS fermee, s.generation <> a.generation AS depassee,"
                                + " a.actif FROM session_agent s JOIN agent a ON a.id = s.agent_id"
                                + " WHERE s.empreinte = ? AND s.agent_id = ?")
                .params(empreinte, agentId)
                .query(Ligne.class)
                .optional();
        var etat = ligne.map(Ligne::etat).orElse(EtatSession.INCONNUE);
        var maintenant = maintenant();
        if (geste && etat == EtatSession.OUVERTE && ligne.orElseThrow().vueLe().isBefore(maintenant.minus(GRAIN))) {
            base.sql("UPDATE session_agent SET vue_le = ? WHERE empreinte = ?")
                    .params(maintenant, empreinte)
                    .update();
        }
        return etat;
    }

    /** The session ended by itself. */
    public void oublier(String session) {
        base.sql("DELETE FROM session_agent WHERE empreinte = ?")
                .param(Empreinte.de(session))
                .update();
    }

    /** Closes every session of an agent, and those that are being opened: they are signed out at their next request. */
    @Transactional
    public void fermerToutes(long agentId, Fermeture cause) {
        fermerToutesSauf(agentId, "", cause);
    }

    /** Closes every session of an agent but that one, which goes on. */
    @Transactional
    public void fermerAutres(long agentId, String courante, Fermeture cause) {
        fermerToutesSauf(agentId, Empreinte.de(courante), cause);
    }

    private void fermerToutesSauf(long agentId, String gardee, Fermeture cause) {
        // first, so that a sign-in under way waits for what follows, then fails
        base.sql("UPDATE agent SET generation = generation + 1 WHERE id = ?")
                .param(agentId)
                .update();
        var fermees = base.sql("UPDATE session_agent SET fermee_le = ?"
                        + " WHERE agent_id = ? AND fermee_le IS NULL AND empreinte <> ?")
                .params(maintenant(), agentId, gardee)
                .update();
        // only if it was still open just before: nothing opens again
        base.sql("UPDATE session_agent s JOIN agent a ON a.id = s.agent_id SET s.generation = a.generation"
                        + " WHERE s.empreinte = ? AND s.agent_id = ? AND s.fermee_le IS NULL"
                        + " AND s.generation = a.generation - 1")
                .params(gardee, agentId)
                .update();
        SECURITE.info("sessions de l’agent {} fermées ({}) : {}", agentId, fermees, cause.motif());
    }

    /** Closes one session of an agent; nothing when it is not theirs. */
    public void fermer(long agentId, long id) {
        var fermees = base.sql(
                        "UPDATE session_agent SET fermee_le = ? WHERE id = ? AND agent_id = ? AND fermee_le IS NULL")
                .params(maintenant(), id, agentId)
                .update();
        SECURITE.info("sessions de l’agent {} fermées ({}) : {}", agentId, fermees, Fermeture.DEMANDE.motif());
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

    private record Ligne(LocalDateTime vueLe, boolean fermee, boolean depassee, boolean actif) {

        EtatSession etat() {
            if (fermee) {
                return EtatSession.FERMEE;
            }
            if (!actif) {
                return EtatSession.DESACTIVEE;
            }
            return depassee ? EtatSession.DEPASSEE : EtatSession.OUVERTE;
        }
    }
}
