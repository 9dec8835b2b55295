package fr.treille.dossier.decision;

import fr.treille.socle.commun.Colonnes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions of a grappe, with the names of who took them. */
@Component
class DecisionRequetes {

    private final JdbcClient base;
    private final Clock horloge;

    DecisionRequetes(JdbcClient base, Clock horloge) {
        this.base = base;
        this.horloge = horloge;
    }

    /** The last one first. */
    List<DecisionFiche> deLaGrappe(long grappeId) {
        return base.sql("SELECT d.*, p.nom_complet decide_par, r.nom_complet retiree_par FROM decision d"
                        + " LEFT JOIN personnes p ON p.id = d.decide_par_id"
                        + " LEFT JOIN personnes r ON r.id = d.retiree_par_id"
                        + " WHERE d.grappe_id = :grappe ORDER BY d.id DESC")
                .param("grappe", grappeId)
                .query((rs, rang) -> fiche(rs))
                .list();
    }

    private DecisionFiche fiche(ResultSet rs) throws SQLException {
        var decideLe = Objects.requireNonNull(Colonnes.instant(rs, "decide_le"));
        return new DecisionFiche(
                rs.getLong("id"),
                rs.getBoolean("favorable"),
                Colonnes.montant(rs, "montant_demande"),
                Objects.requireNonNull(Colonnes.montant(rs, "montant_calcule")),
                Colonnes.montant(rs, "montant_propose"),
                Colonnes.montant(rs, "montant"),
                rs.getString("motif"),
                rs.getString("ecart_motif"),
                rs.getString("competence"),
                decideLe,
                LocalDate.ofInstant(decideLe, horloge.getZone()),
                Optional.ofNullable(rs.getString("decide_par")).orElse(""),
                Colonnes.instant(rs, "retiree_le"),
                Optional.ofNullable(rs.getString("retiree_par")).orElse(""),
                Colonnes.valeur(CauseRetrait.class, rs, "retrait_cause"),
                rs.getString("retrait_motif"));
    }
}
