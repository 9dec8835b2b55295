package fr.treille.socle.equipe.affectation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads absences, of one région at a time. */
@Component
public class AbsenceRequetes {

    private static final String ABSENCES = """
            SELECT b.id, b.version, b.agent_id, g.nom_complet AS agent, b.remplacant_id,
              r.nom_complet AS remplacant, b.du, b.au, b.motif
            FROM absence b JOIN personnes g ON g.id = b.agent_id JOIN personnes r ON r.id = b.remplacant_id
            WHERE g.region_code = :region""";

    private final JdbcClient base;

    AbsenceRequetes(JdbcClient base) {
        this.base = base;
    }

    /** Those of an agent and those during which they stand in for somebody, past and to come. */
    public List<AbsenceLigne> absences(String region, long agentId) {
        return base.sql(ABSENCES
                        + " AND (b.agent_id = :agent OR b.remplacant_id = :agent) ORDER BY b.du DESC, b.id DESC")
                .params(Map.of("region", region, "agent", agentId))
                .query(AbsenceRequetes::absence)
                .list();
    }

    /** Those that run on a day, in the whole région. */
    public List<AbsenceLigne> absencesEnCours(String region, LocalDate jour) {
        return base.sql(ABSENCES + " AND b.du <= :jour AND b.au >= :jour ORDER BY b.au DESC, b.id")
                .params(Map.of("region", region, "jour", jour))
                .query(AbsenceRequetes::absence)
                .list();
    }

    /** Those that are not over, of people who cover that territoire at some time during them. */
    List<AbsenceLigne> absencesSur(String region, String territoire, LocalDate jour) {
        return base.sql(ABSENCES
                        + " AND b.au >= :jour AND EXISTS (SELECT 1 FROM affectation a WHERE a.agent_id = b.agent_id"
                        + " AND a.territoire_code = :territoire AND a.du <= b.au AND (a.au IS NULL OR a.au >= b.du))"
                        + " ORDER BY b.du, b.id")
                .params(Map.of("region", region, "territoire", territoire, "jour", jour))
                .query(AbsenceRequetes::absence)
                .list();
    }

    Optional<AbsenceLigne> absence(String region, long id) {
        return base.sql(ABSENCES + " AND b.id = :id")
                .params(Map.of("region", region, "id", id))
                .query(AbsenceRequetes::absence)
                .optional();
    }

    private static AbsenceLigne absence(ResultSet ligne, int rang) throws SQLException {
        return new AbsenceLigne(
                ligne.getLong("id"),
                ligne.getInt("version"),
                ligne.getLong("agent_id"),
                ligne.getString("agent"),
                ligne.getLong("remplacant_id"),
                ligne.getString("remplacant"),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class),
                ligne.getString("motif"));
    }
}
