package fr.treille.suivi.point.minutes;

import fr.treille.socle.commun.Colonnes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The text of minutes, and what was typed beside it; the caller has checked whose point it is. */
@Component
public class TexteRequetes {

    private final JdbcClient base;

    TexteRequetes(JdbcClient base) {
        this.base = base;
    }

    /** The text as it stands, {@link TexteFiche#VIDE} before anything is typed. */
    public TexteFiche lire(long pointId) {
        return base.sql("SELECT texte, auteur, ecrit_le, version FROM point_texte WHERE point_id = ?")
                .param(pointId)
                .query((rs, rang) -> new TexteFiche(
                        rs.getString("texte"),
                        rs.getString("auteur"),
                        Colonnes.instant(rs, "ecrit_le"),
                        rs.getInt("version")))
                .optional()
                .orElse(TexteFiche.VIDE);
    }

    /** Whether it was written: not when it is another version now. */
    public boolean ecrire(long pointId, int version, String texte, String auteur, Instant maintenant) {
        var lignes = version == 0
                ? base.sql("INSERT IGNORE INTO point_texte (point_id, texte, auteur, ecrit_le) VALUES (?, ?, ?, ?)")
                        .params(pointId, texte, auteur, utc(maintenant))
                        .update()
                : base.sql("UPDATE point_texte SET texte = ?, auteur = ?, ecrit_le = ?, version = version + 1"
                                + " WHERE point_id = ? AND version = ?")
                        .params(texte, auteur, utc(maintenant), pointId, version)
                        .update();
        return lignes == 1;
    }

    /** What waits to be put together, the oldest first. */
    public List<TexteParallele> paralleles(long pointId) {
        return base.sql("SELECT id, agent_id, auteur, texte, ecrit_le FROM point_texte_parallele"
                        + " WHERE point_id = ? AND repris_le IS NULL ORDER BY id")
                .param(pointId)
                .query((rs, rang) -> new TexteParallele(
                        rs.getLong("id"),
                        rs.getLong("agent_id"),
                        rs.getString("auteur"),
                        rs.getString("texte"),
                        Objects.requireNonNull(Colonnes.instant(rs, "ecrit_le"))))
                .list();
    }

    /** Keeps what somebody types beside the text, in the place of what they typed there before. */
    public TexteParallele garder(long pointId, long agentId, String auteur, String texte, Instant maintenant) {
        var tenu = base.sql(
                        "UPDATE point_texte_parallele SET texte = ?, ecrit_le = ? WHERE point_id = ? AND agent_id = ?"
                                + " AND repris_le IS NULL")
                .params(texte, utc(maintenant), pointId, agentId)
                .update();
        if (tenu == 0) {
            base.sql("INSERT INTO point_texte_parallele (point_id, agent_id, auteur, texte, ecrit_le)"
                            + " VALUES (?, ?, ?, ?, ?)")
                    .params(pointId, agentId, auteur, texte, utc(maintenant))
                    .update();
        }
        return paralleles(pointId).stream()
                .filter(parallele -> parallele.agentId() == agentId)
                .findFirst()
                .orElseThrow();
    }

    /** What was typed beside has been put together with the text: it waits no more, and is kept. */
    public void reprendre(long pointId, long paralleleId, Instant maintenant) {
        base.sql("UPDATE point_texte_parallele SET repris_le = ? WHERE id = ? AND point_id = ?")
                .params(utc(maintenant), paralleleId, pointId)
                .update();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
