package fr.treille.suivi.point;

import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.courrier.envoi.EtatMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to a grappe's follow-up, read as it is shown; the caller has checked whose grappe it is. */
@Component
class SuiviLectures {

    private final JdbcClient base;

    SuiviLectures(JdbcClient base) {
        this.base = base;
    }

    /** Those open, the first due first, then those closed, the last closed first. */
    List<ActionFiche> actions(long grappeId) {
        return base.sql("SELECT a.*, p.mois FROM action_suivi a LEFT JOIN point_mensuel p ON p.id = a.point_id"
                        + " WHERE a.grappe_id = ? ORDER BY a.close_le IS NOT NULL, a.close_le DESC, a.pour_le, a.id")
                .param(grappeId)
                .query((rs, rang) -> new ActionFiche(
                        rs.getLong("id"),
                        rs.getInt("version"),
                        grappeId,
                        mois(rs),
                        rs.getString("libelle"),
                        new Personne(rs.getObject("agent_id", Long.class), rs.getString("qui")),
                        rs.getObject("pour_le", LocalDate.class),
                        EtatAction.valueOf(rs.getString("etat")),
                        rs.getObject("close_le", LocalDate.class),
                        rs.getString("motif")))
                .list();
    }

    private static @Nullable YearMonth mois(ResultSet rs) throws SQLException {
        var mois = rs.getObject("mois", LocalDate.class);
        return mois == null ? null : YearMonth.from(mois);
    }

    /** Those open, the heaviest first, then those that are over. */
    List<RisqueFiche> risques(long grappeId) {
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

    /** The minutes of a point that were validated, the last first. */
    List<CompteRenduFiche> comptesRendus(long pointId) {
        return base.sql("SELECT r.*, m.etat message_etat, TRIM(CONCAT(a.prenom, ' ', a.nom)) valide_par"
                        + " FROM compte_rendu r JOIN agent a ON a.id = r.valide_par_id"
                        + " LEFT JOIN message m ON m.id = r.message_id WHERE r.point_id = ? ORDER BY r.numero DESC")
                .param(pointId)
                .query((rs, rang) -> new CompteRenduFiche(
                        rs.getInt("numero"),
                        rs.getString("motif"),
                        rs.getString("reference"),
                        rs.getLong("document_id"),
                        rs.getLong("message_id"),
                        Colonnes.valeur(EtatMessage.class, rs, "message_etat"),
                        Objects.<Instant>requireNonNull(Colonnes.instant(rs, "valide_le")),
                        rs.getString("valide_par")))
                .list();
    }

    /** Lots of the last point that said how far they were. */
    List<Avancement> dernierAvancement(long grappeId) {
        return base.sql("SELECT a.lot, a.pourcent FROM point_avancement a WHERE a.point_id = (SELECT p.id"
                        + " FROM point_mensuel p WHERE p.grappe_id = ? AND EXISTS (SELECT 1 FROM point_avancement x"
                        + " WHERE x.point_id = p.id) ORDER BY p.mois DESC LIMIT 1) ORDER BY a.rang")
                .param(grappeId)
                .query((rs, rang) -> new Avancement(rs.getString("lot"), rs.getInt("pourcent")))
                .list();
    }
}
