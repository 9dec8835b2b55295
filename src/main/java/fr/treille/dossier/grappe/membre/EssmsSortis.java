package fr.treille.dossier.grappe.membre;

import fr.treille.socle.commun.Colonnes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ESSMS that left files after their dépôt, and why: written once, never changed. */
@Component
public class EssmsSortis {

    private final JdbcClient base;

    EssmsSortis(JdbcClient base) {
        this.base = base;
    }

    /**
     * Keeps why one left.
     *
     * @param remplacant FINESS of the one that takes its place, null for none
     */
    public void noter(
            long grappeId,
            String finess,
            CauseSortie cause,
            String motif,
            @Nullable String remplacant,
            Instant le,
            long parId) {
        base.sql("INSERT INTO grappe_essms_sorti (grappe_id, finess, cause, motif, remplacant, sorti_le, sorti_par_id)"
                        + " VALUES (:grappe, :finess, :cause, :motif, :remplacant, :le, :par)")
                .param("grappe", grappeId)
                .param("finess", finess)
                .param("cause", cause.name())
                .param("motif", motif)
                .param("remplacant", remplacant)
                .param("le", LocalDateTime.ofInstant(le, ZoneOffset.UTC))
                .param("par", parId)
                .update();
    }

    /** Those of a grappe that are not in it again, the latest first. */
    public List<EssmsSorti> deLaGrappe(long grappeId) {
        return base.sql("""
                        SELECT s.finess, COALESCE(e.nom, s.finess) nom, s.cause, s.motif, s.sorti_le,
                               COALESCE(CONCAT(r.nom, ' (', s.remplacant, ')'), s.remplacant, '') remplacant,
                               p.nom_complet par
                          FROM grappe_essms_sorti s
                          LEFT JOIN etablissements e ON e.finess = s.finess
                          LEFT JOIN etablissements r ON r.finess = s.remplacant
                          LEFT JOIN personnes p ON p.id = s.sorti_par_id
                         WHERE s.grappe_id = :id
                           AND NOT EXISTS (SELECT 1 FROM grappe_essms m
                                            WHERE m.grappe_id = s.grappe_id AND m.finess = s.finess)
                         ORDER BY s.id DESC""")
                .param("id", grappeId)
                .query((rs, rang) -> new EssmsSorti(
                        rs.getString("finess"),
                        rs.getString("nom"),
                        CauseSortie.valueOf(rs.getString("cause")),
                        rs.getString("motif"),
                        rs.getString("remplacant"),
                        Objects.requireNonNull(Colonnes.instant(rs, "sorti_le")),
                        Objects.requireNonNullElse(rs.getString("par"), "")))
                .list();
    }
}
