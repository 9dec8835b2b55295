package fr.treille.pilotage.vigilance;

/**
 * The facts that the criteria read of each followed grappe {@code g}, in one SELECT without anything that a user typed. The day
 * is {@code :perimetreJour}.
 */
final class FaitsSql {

    /** Last point held. */
    private static final String POINTS = " LEFT JOIN (SELECT grappe_id, MAX(jour) dernier FROM points_tenus"
            + " GROUP BY grappe_id) pt ON pt.grappe_id = g.id";

    /** The moods of the last two points that say one, from 1 to 4: the greater the worse. */
    private static final String METEO = " LEFT JOIN (SELECT grappe_id, MAX(IF(rang = 1, cran, NULL)) cran,"
            + " MAX(IF(rang = 2, cran, NULL)) cran_avant, MAX(IF(rang = 1, jour, NULL)) jour_meteo FROM (SELECT grappe_id, jour,"
            + " FIELD(meteo, 'SOLEIL', 'ECLAIRCIES', 'NUAGES', 'ORAGE') cran,"
            + " ROW_NUMBER() OVER (PARTITION BY grappe_id ORDER BY jour DESC, id DESC) rang FROM points_tenus"
            + " WHERE meteo IS NOT NULL AND jour > :perimetreJour - INTERVAL 12 MONTH) mm WHERE rang <= 2"
            + " GROUP BY grappe_id) mt ON mt.grappe_id = g.id";

    private static final String ACTIONS = " LEFT JOIN (SELECT grappe_id, COUNT(*) actions, MIN(pour_le) plus_ancienne"
            + " FROM actions_ouvertes WHERE pour_le < :perimetreJour GROUP BY grappe_id) ac"
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
                                                      SUM(m.denominateur) den
                                                 FROM (SELECT id, grappe_id, fin,
                                                              ROW_NUMBER() OVER (PARTITION BY grappe_id ORDER BY fin DESC) rang
                                                         FROM periodes_mesurees
                                                        WHERE region_code = :perimetreRegion AND fin <= :perimetreJour) q
                                                 JOIN taux_usage m ON m.periode_id = q.id AND m.comptee
                                                WHERE q.rang <= 2
                                                GROUP BY q.grappe_id, m.indicateur, q.rang, q.fin) u
                                        GROUP BY u.grappe_id, u.indicateur) s
                                 JOIN regles_de_grappe en ON en.grappe_id = s.grappe_id
                                 JOIN cibles_du_depot b ON b.edition_id = en.edition_id AND b.code = s.indicateur
                                WHERE s.taux_avant IS NOT NULL AND s.taux < b.seuil) r) t
                GROUP BY t.grappe_id) us ON us.grappe_id = g.id""";

    /** The columns of the facts, then their tables. */
    static final String FAITS =
            "SELECT g.id, g.nom, g.porteur, g.territoires, g.responsable_id, g.responsable_grades_id,"
                    + " COALESCE(NULLIF(ra.nom_complet, ''), rg.nom_complet, '') responsable, pt.dernier,"
                    + " DATEDIFF(:perimetreJour, COALESCE(pt.dernier, k.signee_le)) sans_point,"
                    + " mt.cran, mt.cran_avant, mt.jour_meteo, k.fin, k.marque,"
                    + " IF(k.vsr IS NULL, DATEDIFF(GREATEST(COALESCE(k.fin, :perimetreJour), :perimetreJour), k.marque),"
                    + " NULL) depasse, us.mois, us.cible, us.taux, us.seuil_cible, us.taux_avant, us.fin_avant, ac.actions,"
                    + " ac.plus_ancienne FROM grappe_suivie g JOIN calendrier_de_grappe k ON k.grappe_id = g.id"
                    + " LEFT JOIN personnes ra ON ra.id = g.responsable_id LEFT JOIN personnes rg ON rg.id = g.responsable_grades_id "
                    + POINTS + METEO + " " + CIBLES + ACTIONS + " WHERE k.cloture IS NULL";

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
