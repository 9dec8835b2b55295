package fr.treille.suivi.point.minutes;

import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.courrier.envoi.EtatMessage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The minutes that were validated, as they are shown; the caller has checked whose point it is. */
@Component
public class CompteRenduRequetes {

    private final JdbcClient base;

    CompteRenduRequetes(JdbcClient base) {
        this.base = base;
    }

    /** The minutes of a point that were validated, the last first. */
    public List<CompteRenduFiche> duPoint(long pointId) {
        return base.sql("SELECT r.*, m.etat message_etat, a.nom_complet valide_par"
                        + " FROM compte_rendu r JOIN personnes a ON a.id = r.valide_par_id"
                        + " LEFT JOIN messages m ON m.id = r.message_id WHERE r.point_id = ? ORDER BY r.numero DESC")
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
}
