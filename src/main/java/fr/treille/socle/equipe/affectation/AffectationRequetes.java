package fr.treille.socle.equipe.affectation;

import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.regle.Part;
import fr.treille.socle.equipe.affectation.regle.Periode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads affectations, of one région at a time. */
@Component
public class AffectationRequetes {

    private static final String LIGNES = """
            SELECT a.id, a.version, a.territoire_code, t.nom AS territoire, a.agent_id,
              g.nom_complet AS agent, g.role, a.part, a.du, a.au, a.absence_id,
              r.nom_complet AS remplace
            FROM affectation a
            JOIN territoires t ON t.code = a.territoire_code
            JOIN personnes g ON g.id = a.agent_id
            LEFT JOIN absence b ON b.id = a.absence_id
            LEFT JOIN personnes r ON r.id = b.agent_id
            WHERE t.region_code = :region""";

    /** The ARS first, then the principal, then the others by name. */
    private static final String PAR_COTE = """
             ORDER BY a.territoire_code, FIELD(g.role, 'CHARGE_MISSION_DT', 'ANIMATEUR') = 0, FIELD(g.role,
             'CHARGE_MISSION_DT', 'ANIMATEUR'), FIELD(a.part, 'PRINCIPAL', 'REMPLACANT', 'EN_APPUI'), g.nom, g.prenom, a.id""";

    /** What is to come first, then what goes on, then the past. */
    private static final String PAR_DATE = " ORDER BY a.du DESC, a.au IS NULL DESC, a.au DESC, a.id DESC";

    private final JdbcClient base;

    AffectationRequetes(JdbcClient base) {
        this.base = base;
    }

    /** Those that run on a day, in the whole région. */
    public List<AffectationLigne> enVigueur(String region, LocalDate jour) {
        return base.sql(LIGNES + " AND a.du <= :jour AND (a.au IS NULL OR a.au >= :jour)" + PAR_COTE)
                .params(Map.of("region", region, "jour", jour))
                .query(AffectationRequetes::ligne)
                .list();
    }

    List<AffectationLigne> couverture(String region, String territoire, LocalDate jour) {
        return base.sql(LIGNES + " AND a.territoire_code = :territoire AND a.du <= :jour"
                        + " AND (a.au IS NULL OR a.au >= :jour)" + PAR_COTE)
                .params(Map.of("region", region, "territoire", territoire, "jour", jour))
                .query(AffectationRequetes::ligne)
                .list();
    }

    /** All those of a territoire, past and to come. */
    public List<AffectationLigne> duTerritoire(String region, String territoire) {
        return base.sql(LIGNES + " AND a.territoire_code = :territoire" + PAR_DATE)
                .params(Map.of("region", region, "territoire", territoire))
                .query(AffectationRequetes::ligne)
                .list();
    }

    List<AffectationLigne> deLAgent(String region, long agentId) {
        return base.sql(LIGNES + " AND a.agent_id = :agent" + PAR_DATE)
                .params(Map.of("region", region, "agent", agentId))
                .query(AffectationRequetes::ligne)
                .list();
    }

    Optional<AffectationLigne> affectation(String region, long id) {
        return base.sql(LIGNES + " AND a.id = :id")
                .params(Map.of("region", region, "id", id))
                .query(AffectationRequetes::ligne)
                .optional();
    }

    /** The codes of the territoires without a principal animateur that day. */
    List<String> sansPrincipal(String region, LocalDate jour) {
        return base.sql("SELECT t.code FROM territoires t WHERE t.region_code = :region AND NOT EXISTS (SELECT 1 FROM"
                        + " affectation a JOIN personnes g ON g.id = a.agent_id WHERE a.territoire_code = t.code"
                        + " AND a.part = 'PRINCIPAL' AND g.role = 'ANIMATEUR' AND a.du <= :jour"
                        + " AND (a.au IS NULL OR a.au >= :jour)) ORDER BY t.code")
                .params(Map.of("region", region, "jour", jour))
                .query(String.class)
                .list();
    }

    private static AffectationLigne ligne(ResultSet ligne, int rang) throws SQLException {
        return new AffectationLigne(
                ligne.getLong("id"),
                ligne.getInt("version"),
                ligne.getString("territoire_code"),
                ligne.getString("territoire"),
                ligne.getLong("agent_id"),
                ligne.getString("agent"),
                Role.valueOf(ligne.getString("role")).couvre().orElse(null),
                Part.valueOf(ligne.getString("part")),
                new Periode(ligne.getObject("du", LocalDate.class), ligne.getObject("au", LocalDate.class)),
                ligne.getObject("absence_id", Long.class),
                ligne.getString("remplace"));
    }
}
