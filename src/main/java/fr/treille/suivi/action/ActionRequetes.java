package fr.treille.suivi.action;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The actions and the risks of a grappe, as they are shown; the caller has checked whose grappe it is. */
@Component
public class ActionRequetes {

    private final JdbcClient base;
    private final OrigineActions origines;

    ActionRequetes(JdbcClient base, OrigineActions origines) {
        this.base = base;
        this.origines = origines;
    }

    /** Those open, the first due first, then those closed, the last closed first. */
    public List<ActionFiche> deLaGrappe(long grappeId) {
        var mois = origines.moisDesPoints(grappeId);
        return base.sql(
                        "SELECT a.* FROM action_suivi a WHERE a.grappe_id = ? ORDER BY a.close_le IS NOT NULL, a.close_le DESC,"
                                + " a.pour_le, a.id")
                .param(grappeId)
                .query((rs, rang) -> new ActionFiche(
                        rs.getLong("id"),
                        rs.getInt("version"),
                        grappeId,
                        mois.get(rs.getLong("point_id")),
                        rs.getString("libelle"),
                        new Personne(rs.getObject("agent_id", Long.class), rs.getString("qui")),
                        rs.getObject("pour_le", LocalDate.class),
                        EtatAction.valueOf(rs.getString("etat")),
                        rs.getObject("close_le", LocalDate.class),
                        rs.getString("motif")))
                .list();
    }

    /** Those open, the heaviest first, then those that are over. */
    public List<RisqueFiche> risques(long grappeId) {
        return base.sql("SELECT r.* FROM risque r WHERE r.grappe_id = ? ORDER BY r.clos_le IS NOT NULL, r.clos_le DESC,"
                        + " FIELD(r.probabilite, 'FAIBLE', 'MOYEN', 'FORT') * FIELD(r.impact, 'FAIBLE', 'MOYEN', 'FORT')"
                        + " DESC, r.id")
                .param(grappeId)
                .query((rs, rang) -> new RisqueFiche(
                        rs.getLong("id"),
                        rs.getInt("version"),
                        grappeId,
                        rs.getString("libelle"),
                        Niveau.valueOf(rs.getString("probabilite")),
                        Niveau.valueOf(rs.getString("impact")),
                        Tendance.valueOf(rs.getString("tendance")),
                        new Personne(rs.getObject("agent_id", Long.class), rs.getString("qui")),
                        rs.getString("mesure"),
                        rs.getObject("clos_le", LocalDate.class)))
                .list();
    }
}
