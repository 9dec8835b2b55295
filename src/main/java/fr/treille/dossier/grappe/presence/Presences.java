package fr.treille.dossier.grappe.presence;

import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pages that show a grappe, a row each, in the database: several servers may show the same. A page that says nothing for
 * {@link #SILENCE} is closed, or its browser lost.
 */
@Component
public class Presences {

    /** Longer than the minute in which a browser lets a hidden page speak once. */
    static final Duration SILENCE = Duration.ofSeconds(75);

    private final JdbcClient base;
    private final Perimetre perimetre;
    private final Clock horloge;

    Presences(JdbcClient base, Perimetre perimetre, Clock horloge) {
        this.base = base;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /** Whether the caller may open a grappe, now. */
    boolean ouvrable(long grappeId) {
        return base.sql("SELECT COUNT(*) FROM grappe g WHERE g.id = :id AND " + perimetre.sql("g"))
                .params(perimetre.valeurs())
                .param("id", grappeId)
                .query(Boolean.class)
                .single();
    }

    /** Says that a page is there, for the first time or still. */
    void noter(long grappeId, String page, long agentId) {
        var maintenant = horloge.instant();
        var connue = base.sql("UPDATE dossier_ouvert SET vu_le = ? WHERE page = ? AND grappe_id = ? AND agent_id = ?")
                .params(utc(maintenant), page, grappeId, agentId)
                .update();
        if (connue == 0) {
            oublierLesPerdues(maintenant);
            base.sql("INSERT INTO dossier_ouvert (page, grappe_id, agent_id, ouvert_le, vu_le) VALUES (?, ?, ?, ?, ?)")
                    .params(page, grappeId, agentId, utc(maintenant), utc(maintenant))
                    .update();
        }
    }

    /** One by one, by their key: a range would hold the rows of pages that are there. */
    private void oublierLesPerdues(Instant maintenant) {
        base.sql("SELECT page FROM dossier_ouvert WHERE vu_le < ?")
                .param(utc(maintenant.minus(SILENCE)))
                .query(String.class)
                .list()
                .forEach(this::quitter);
    }

    /** The people other than the caller who have a grappe open, whoever came first first; of the same région, as it is theirs. */
    List<Lecteur> autres(long grappeId, long agentId) {
        return base.sql("SELECT p.nom_complet, MIN(o.ouvert_le) depuis FROM dossier_ouvert o"
                        + " JOIN personnes p ON p.id = o.agent_id AND p.region_code = :region AND p.actif"
                        + " WHERE o.grappe_id = :grappe AND o.agent_id <> :moi AND o.vu_le >= :limite"
                        + " GROUP BY o.agent_id, p.nom_complet ORDER BY depuis, p.nom_complet")
                .param("region", perimetre.regionCode())
                .param("grappe", grappeId)
                .param("moi", agentId)
                .param("limite", utc(horloge.instant().minus(SILENCE)))
                .query((rs, rang) -> new Lecteur(
                        rs.getString("nom_complet"), Objects.requireNonNull(Colonnes.instant(rs, "depuis"))))
                .list();
    }

    /** Says that a page is there no more. Nobody need be signed in: a session that ends closes its pages. */
    public void quitter(String page) {
        base.sql("DELETE FROM dossier_ouvert WHERE page = ?").param(page).update();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
