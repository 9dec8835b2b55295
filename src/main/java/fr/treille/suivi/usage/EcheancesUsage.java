package fr.treille.suivi.usage;

import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The measure that is due, the call's months after the first VSR and then after each measured period, and the evidence of the
 * last one. The sources give no delay for the evidence: an installation sets its own.
 */
@Component
class EcheancesUsage implements SourceEcheances {

    private static final String DATES = "LEFT JOIN (SELECT j.grappe_id, MIN(IF(j.type = 'VSR', j.reel, NULL)) vsr,"
            + " MAX(IF(j.type = 'CLOTURE', j.reel, NULL)) cloture FROM jalon j GROUP BY j.grappe_id) uj"
            + " ON uj.grappe_id = g.id LEFT JOIN periode_mesure up ON up.id = " + UsageRegionRequetes.DERNIERE;

    /** The months of each edition, read once an edition rather than once a grappe: its rules are a long text. */
    private static final String MOIS = DATES
            + " LEFT JOIN (SELECT n.id, n.appel_id, n.effet, MIN(s.effet) suivante, JSON_VALUE(n.regles, '$.mesureMois')"
            + " mois FROM edition n LEFT JOIN edition s ON s.appel_id = n.appel_id AND s.numero > n.numero"
            + " GROUP BY n.id) um ON um.appel_id = g.appel_id AND (um.effet IS NULL OR um.effet <= g.depot_le)"
            + " AND (um.suivante IS NULL OR um.suivante > g.depot_le)";

    private static final String SUIVIE = "g.statut = 'CONVENTIONNEE' AND uj.cloture IS NULL AND uj.vsr IS NOT NULL";

    private final int preuveJours;

    EcheancesUsage(@Value("${treille.echeances.preuve-jours:30}") int preuveJours) {
        this.preuveJours = preuveJours;
    }

    @Override
    public List<RegleEcheance> regles(JoursLocaux jours) {
        return List.of(
                new RegleEcheance(
                        "MESURE",
                        "Mesure de l’usage",
                        MOIS,
                        SUIVIE,
                        "GREATEST(uj.vsr, COALESCE(up.fin, uj.vsr)) + INTERVAL um.mois MONTH",
                        "FALSE",
                        "NULL",
                        "''",
                        "usages"),
                new RegleEcheance(
                        "PREUVE",
                        "Preuves de la mesure",
                        DATES,
                        SUIVIE + " AND up.fin >= uj.vsr",
                        "up.fin + INTERVAL " + preuveJours + " DAY",
                        "NOT EXISTS (SELECT 1 FROM mesure m WHERE m.periode_id = up.id AND NOT m.hors_cible"
                                + " AND m.denominateur IS NOT NULL AND NOT " + SoldeRequetes.PROUVEE + ")",
                        "(SELECT MAX(" + jours.jour("uq.jointe_le")
                                + ") FROM preuve uq WHERE uq.periode_id = up.id AND uq.retiree_le IS NULL)",
                        "'Preuves jointes'",
                        "usages"));
    }
}
