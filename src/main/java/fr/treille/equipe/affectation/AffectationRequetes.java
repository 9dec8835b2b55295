package fr.treille.equipe.affectation;

import fr.treille.equipe.AgentLigne;
import fr.treille.equipe.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads affectations and absences, of one région at a time. */
@Component
class AffectationRequetes {

    private static final String LIGNES = """
            SELECT a.id, a.version, a.territoire_code, t.nom AS territoire, a.agent_id,
              TRIM(CONCAT(g.prenom, ' ', g.nom)) AS agent, g.role, a.part, a.du, a.au, a.absence_id,
              TRIM(CONCAT(r.prenom, ' ', r.nom)) AS remplace
            FROM affectation a
            JOIN territoire t ON t.code = a.territoire_code
            JOIN agent g ON g.id = a.agent_id
            LEFT JOIN absence b ON b.id = a.absence_id
            LEFT JOIN agent r ON r.id = b.agent_id
            WHERE t.region_code = :region""";

    /** The ARS first, then the principal, then the others by name. */
    private static final String PAR_COTE = """
             ORDER BY a.territoire_code, FIELD(g.role, 'CHARGE_MISSION_DT', 'ANIMATEUR') = 0, FIELD(g.role,
             'CHARGE_MISSION_DT', 'ANIMATEUR'), FIELD(a.part, 'PRINCIPAL', 'REMPLACANT', 'EN_APPUI'), g.nom, g.prenom, a.id""";

    /** What is to come first, then what goes on, then the past. */
    private static final String PAR_DATE = " ORDER BY a.du DESC, a.au IS NULL DESC, a.au DESC, a.id DESC";

    private static final String ABSENCES = """
            SELECT b.id, b.version, b.agent_id, TRIM(CONCAT(g.prenom, ' ', g.nom)) AS agent, b.remplacant_id,
              TRIM(CONCAT(r.prenom, ' ', r.nom)) AS remplacant, b.du, b.au, b.motif
            FROM absence b JOIN agent g ON g.id = b.agent_id JOIN agent r ON r.id = b.remplacant_id
            WHERE g.region_code = :region""";

    private final JdbcClient base;

    AffectationRequetes(JdbcClient base) {
        this.base = base;
    }

    /** The active agents among these, by id; whoever assigns next waits for the end of this transaction. */
    List<Personne> verrouiller(String region, Collection<Long> ids) {
        return base.sql("SELECT id, prenom, nom, role FROM agent WHERE region_code = :region AND actif AND id IN (:ids)"
                        + " ORDER BY id FOR UPDATE")
                .params(Map.of("region", region, "ids", ids))
                .query((ligne, rang) -> new Personne(
                        ligne.getLong("id"),
                        (ligne.getString("prenom") + " " + ligne.getString("nom")).strip(),
                        Role.valueOf(ligne.getString("role"))))
                .list();
    }

    /** The code and the name of the territoires among these, by code; whoever assigns next to one of them waits. */
    List<String> verrouillerTerritoires(String region, Collection<String> codes) {
        return base.sql("SELECT code FROM territoire WHERE region_code = :region AND code IN (:codes) ORDER BY code"
                        + " FOR UPDATE")
                .params(Map.of("region", region, "codes", codes))
                .query(String.class)
                .list();
    }

    List<AffectationLigne> enVigueur(String region, LocalDate jour) {
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

    List<AffectationLigne> duTerritoire(String region, String territoire) {
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

    List<AbsenceLigne> absences(String region, long agentId) {
        return base.sql(ABSENCES
                        + " AND (b.agent_id = :agent OR b.remplacant_id = :agent) ORDER BY b.du DESC, b.id DESC")
                .params(Map.of("region", region, "agent", agentId))
                .query(AffectationRequetes::absence)
                .list();
    }

    /** Those that are not over, of people who cover that territoire at some time during them. */
    List<AbsenceLigne> absencesSur(String region, String territoire, LocalDate jour) {
        return base.sql(ABSENCES
                        + " AND b.au >= :jour AND EXISTS (SELECT 1 FROM affectation a WHERE a.agent_id = b.agent_id"
                        + " AND a.territoire_code = :territoire AND a.du <= b.au AND (a.au IS NULL OR a.au >= b.du))"
                        + " ORDER BY b.du, b.id")
                .params(Map.of("region", region, "territoire", territoire, "jour", jour))
                .query(AffectationRequetes::absence)
                .list();
    }

    Optional<AbsenceLigne> absence(String region, long id) {
        return base.sql(ABSENCES + " AND b.id = :id")
                .params(Map.of("region", region, "id", id))
                .query(AffectationRequetes::absence)
                .optional();
    }

    Optional<AffectationLigne> affectation(String region, long id) {
        return base.sql(LIGNES + " AND a.id = :id")
                .params(Map.of("region", region, "id", id))
                .query(AffectationRequetes::ligne)
                .optional();
    }

    /** The codes of the territoires without a principal animateur that day. */
    List<String> sansPrincipal(String region, LocalDate jour) {
        return base.sql("SELECT t.code FROM territoire t WHERE t.region_code = :region AND NOT EXISTS (SELECT 1 FROM"
                        + " affectation a JOIN agent g ON g.id = a.agent_id WHERE a.territoire_code = t.code"
                        + " AND a.part = 'PRINCIPAL' AND g.role = 'ANIMATEUR' AND a.du <= :jour"
                        + " AND (a.au IS NULL OR a.au >= :jour)) ORDER BY t.code")
                .params(Map.of("region", region, "jour", jour))
                .query(String.class)
                .list();
    }

    /** The agent, then whoever stands in that day; those whose account is closed receive nothing. */
    List<AgentLigne> recepteurs(String region, long agentId, LocalDate jour) {
        return base.sql("SELECT g.id, g.prenom, g.nom, g.fonction, g.courriel, g.role FROM agent g"
                        + " WHERE g.region_code = :region AND g.actif AND (g.id = :agent OR g.id IN (SELECT b.remplacant_id"
                        + " FROM absence b WHERE b.agent_id = :agent AND b.du <= :jour AND b.au >= :jour))"
                        + " ORDER BY g.id <> :agent, g.nom, g.prenom, g.id")
                .params(Map.of("region", region, "agent", agentId, "jour", jour))
                .query((ligne, rang) -> new AgentLigne(
                        ligne.getLong("id"),
                        (ligne.getString("prenom") + " " + ligne.getString("nom")).strip(),
                        ligne.getString("fonction"),
                        ligne.getString("courriel"),
                        Role.valueOf(ligne.getString("role"))))
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
                Cote.de(Role.valueOf(ligne.getString("role"))).orElse(null),
                Part.valueOf(ligne.getString("part")),
                new Periode(ligne.getObject("du", LocalDate.class), ligne.getObject("au", LocalDate.class)),
                ligne.getObject("absence_id", Long.class),
                ligne.getString("remplace"));
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
