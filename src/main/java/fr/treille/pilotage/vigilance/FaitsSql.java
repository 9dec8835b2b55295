package fr.treille.pilotage.vigilance;

import fr.treille.suivi.jalon.JalonsSql;

/**
 * The facts that the criteria read of each followed grappe {@code g}, in one SELECT without anything that a user typed. The day
 * is {@code :perimetreJour}.
 */
final class FaitsSql {

    /** Last point held. */
    private static final String POINTS = " LEFT JOIN (SELECT grappe_id, MAX(jour) dernier FROM point_mensuel"
            + " WHERE etat = 'TENU' GROUP BY grappe_id) pt ON pt.grappe_id = g.id";

    /** The moods of the last two points that say one, from 1 to 4: the greater the worse. */
    private static final String METEO = " LEFT JOIN (SELECT grappe_id, MAX(IF(rang = 1, cran, NULL)) cran,"
            + " MAX(IF(rang = 2, cran, NULL)) cran_avant, MAX(IF(rang = 1, jour, NULL)) jour_meteo FROM (SELECT grappe_id, jour,"
            + " FIELD(meteo, 'SOLEIL', 'ECLAIRCIES', 'NUAGES', 'ORAGE') cran,"
            + " ROW_NUMBER() OVER (PARTITION BY grappe_id ORDER BY jour DESC, id DESC) rang FROM point_mensuel"
            + " WHERE etat = 'TENU' AND meteo IS NOT NULL AND jour > :perimetreJour - INTERVAL 12 MONTH) mm WHERE rang <= 2"
            + " GROUP BY grappe_id) mt ON mt.grappe_id = g.id";

    private static final String ACTIONS = " LEFT JOIN (SELECT grappe_id, COUNT(*) actions, MIN(pour_le) plus_ancienne"
            + " FROM action_suivi WHERE close_le IS NULL AND pour_le < :perimetreJour GROUP BY grappe_id) ac"
            + " ON ac.grappe_id = g.id";

    /**
     * Of the last two periods of each grappe that are over and have a rate, the sums of each indicator that has a threshold:
     * rates are sums over sums. What is left at the pace from one to the other, in months; no pace when it does not rise.
     */
    private static final String CIBLES = """
             LEFT JOIN (
               SELECT t.grappe_id, MAX(t.mois) mois, MAX(IF(t.pire = 1, t.libelle, NULL)) cible,
                      MAX(IF(t.pire = 1, t.taux, NULL)) taux, MAX(IF(t.pire = 1, t.seuil, NULL)) seuil_cible,
                      MAX(IF(t.pire = 1, t.taux_avant, NULL)) taux_avant,
                      MAX(IF(t.pire = 1, t.fin_avant, NULL)) fin_avant
                 FROM (SELECT r.*, ROW_NUMBER() OVER (PARTITION BY r.grappe_id ORDER BY r.mois DESC, r.indicateur) pire
                         FROM (SELECT s.grappe_id, s.indicateur, b.libelle, b.seuil, s.taux, s.taux_avant, s.fin_avant,
                                      IF(s.taux <= s.taux_avant, :jamais,
                                         CEIL((b.seuil - s.taux) / (s.taux - s.taux_avant)
                                              * DATEDIFF(s.fin, s.fin_avant) / 30.4)) mois
                                 FROM (SELECT u.grappe_id, u.indicateur,
                                              MAX(IF(u.rang = 1, u.num / u.den, NULL)) taux,
                                              MAX(IF(u.rang = 2, u.num / u.den, NULL)) taux_avant,
                                              MAX(IF(u.rang = 1, u.fin, NULL)) fin, MAX(IF(u.rang = 2, u.fin, NULL)) fin_avant
                                         FROM (SELECT q.grappe_id, m.indicateur, q.fin, q.rang, SUM(m.numerateur) num,
                                                      SUM(m.denominateur - m.reduction) den
                                                 FROM (SELECT id, grappe_id, fin,
                                                              ROW_NUMBER() OVER (PARTITION BY grappe_id ORDER BY fin DESC) rang
                                                         FROM periode_mesure
                                                        WHERE region_code = :perimetreRegion AND fin <= :perimetreJour
                                                          AND EXISTS (SELECT 1 FROM mesure x WHERE x.periode_id = periode_mesure.id)) q
                                                 JOIN mesure m ON m.periode_id = q.id AND m.denominateur > m.reduction
                                                      AND NOT m.hors_cible
                                                WHERE q.rang <= 2
                                                GROUP BY q.grappe_id, m.indicateur, q.rang, q.fin) u
                                        GROUP BY u.grappe_id, u.indicateur) s
                                 JOIN grappe gg ON gg.id = s.grappe_id
                                 JOIN (SELECT n.appel_id, n.effet, MIN(v.effet) suivante, n.id FROM edition n
                                         LEFT JOIN edition v ON v.appel_id = n.appel_id AND v.numero > n.numero
                                        GROUP BY n.id) en
                                   ON en.appel_id = gg.appel_id AND (en.effet IS NULL OR en.effet <= gg.depot_le)
                                      AND (en.suivante IS NULL OR en.suivante > gg.depot_le)
                                 JOIN (SELECT n.id, c.code, c.libelle, c.seuil FROM edition n,
                                              JSON_TABLE(n.regles, '$.cibles[*]' COLUMNS (code VARCHAR(40) PATH '$.code',
                                                  libelle VARCHAR(200) PATH '$.libelle', seuil DECIMAL(6, 4) PATH '$.seuil')) c
                                        WHERE c.seuil IS NOT NULL) b
                                   ON b.id = en.id AND b.code = s.indicateur COLLATE utf8mb4_uca1400_ai_ci
                                WHERE s.taux_avant IS NOT NULL AND s.taux < b.seuil) r) t
                GROUP BY t.grappe_id) us ON us.grappe_id = g.id""";

    /** The columns of the facts, then their tables. */
    static final String FAITS =
            "SELECT g.id, g.nom, COALESCE(p.nom, p.finess) porteur, g.territoires, g.responsable_id, g.responsable_grades_id,"
                    + " COALESCE(NULLIF(TRIM(CONCAT(COALESCE(ra.prenom, ''), ' ', COALESCE(ra.nom, ''))), ''),"
                    + " TRIM(CONCAT(COALESCE(rg.prenom, ''), ' ', COALESCE(rg.nom, '')))) responsable, pt.dernier,"
                    + " DATEDIFF(:perimetreJour, COALESCE(pt.dernier, c.signee_le)) sans_point,"
                    + " mt.cran, mt.cran_avant, mt.jour_meteo, jl.fin, " + JalonsSql.JOUR_MARQUE + " marque,"
                    + " IF(jl.vsr IS NULL, DATEDIFF(GREATEST(COALESCE(jl.fin, :perimetreJour), :perimetreJour), "
                    + JalonsSql.JOUR_MARQUE
                    + "), NULL) depasse, us.mois, us.cible, us.taux, us.seuil_cible, us.taux_avant, us.fin_avant, ac.actions,"
                    + " ac.plus_ancienne FROM grappe g JOIN organisme_gestionnaire p ON p.finess = g.porteur_finess"
                    + " LEFT JOIN agent ra ON ra.id = g.responsable_id LEFT JOIN agent rg ON rg.id = g.responsable_grades_id "
                    + JalonsSql.MARQUE + POINTS + METEO + " " + CIBLES + ACTIONS
                    + " WHERE g.statut = 'CONVENTIONNEE' AND jl.cloture IS NULL";

    private FaitsSql() {}

    /** Condition on these facts that a criterion is met; its threshold is {@code :seuil} and the name of the criterion. */
    static String atteint(Critere critere) {
        var seuil = ">= :seuil" + critere.name();
        return switch (critere) {
            case SANS_POINT -> "x.sans_point " + seuil;
            case METEO -> "x.cran - x.cran_avant " + seuil;
            case REPERE -> "x.depasse > 0 AND x.depasse " + seuil;
            case CIBLES -> "x.mois " + seuil;
            case ACTIONS -> "x.actions " + seuil;
        };
    }
}
