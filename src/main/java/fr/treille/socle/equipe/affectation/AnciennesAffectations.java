package fr.treille.socle.equipe.affectation;

import fr.treille.socle.equipe.affectation.regle.Part;
import fr.treille.socle.equipe.affectation.regle.Periode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the versions that the database keeps of an affectation. */
@Component
class AnciennesAffectations {

    private final JdbcClient base;

    AnciennesAffectations(JdbcClient base) {
        this.base = base;
    }

    record Ancienne(String territoireCode, long agentId, String quoi, Part part, Periode periode) {}

    /**
     * What it was just before the transaction that changed it, in a territoire of the région.
     *
     * @param rang first instant of the version that it was changed to, or last one of what was removed
     */
    Optional<Ancienne> avant(String region, long id, String rang) {
        return base.sql("SELECT p.territoire_code, p.agent_id, p.part, p.du, p.au, CONCAT(TRIM(CONCAT(g.prenom, ' ',"
                        + " g.nom)), ' sur ', t.code, ' ', t.nom) quoi FROM affectation FOR SYSTEM_TIME ALL p"
                        + " JOIN territoires t ON t.code = p.territoire_code JOIN personnes g ON g.id = p.agent_id"
                        + " WHERE t.region_code = :region AND p.id = :id AND p.row_end = COALESCE((SELECT MIN(w.row_start)"
                        + " FROM affectation FOR SYSTEM_TIME ALL w JOIN affectation FOR SYSTEM_TIME ALL v ON v.id = w.id"
                        + " AND v.trace_le = w.trace_le WHERE v.id = :id AND v.row_start = :rang), :rang)")
                .params(Map.of("region", region, "id", id, "rang", rang))
                .query((ligne, numero) -> new Ancienne(
                        ligne.getString("territoire_code"),
                        ligne.getLong("agent_id"),
                        ligne.getString("quoi"),
                        Part.valueOf(ligne.getString("part")),
                        new Periode(ligne.getObject("du", LocalDate.class), ligne.getObject("au", LocalDate.class))))
                .optional();
    }
}
