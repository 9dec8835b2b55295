package fr.treille.referentiel.etablissement.eligibilite;

/** How a category is read for the région of an establishment, where the view {@code etablissements} cannot be. */
public final class EligibiliteSql {

    private EligibiliteSql() {}

    /**
     * What the readings of {@link #essms} and {@link #secteur} join.
     *
     * @param categorie column of the category's code
     * @param territoire column of the territoire's code
     */
    public static String jointures(String categorie, String territoire) {
        return " LEFT JOIN categorie c ON c.code = " + categorie + " LEFT JOIN territoires lt ON lt.code = "
                + territoire
                + " LEFT JOIN eligibilite_region lr ON lr.categorie_code = c.code AND lr.region_code = lt.region_code";
    }

    /** Whether an establishment is an ESSMS of the programme. */
    public static String essms() {
        return "COALESCE(COALESCE(lr.eligibilite, c.eligibilite, IF(c.famille LIKE '4%', 'A_APPRECIER', 'NON')) <> 'NON', FALSE)";
    }

    /** Its sector, null when the programme has none for it. */
    public static String secteur() {
        return "COALESCE(lr.secteur, c.secteur)";
    }

    /** Counts again the ESSMS of each OG that has changed. */
    public static String recompter() {
        return "UPDATE organisme_gestionnaire o LEFT JOIN (SELECT og_finess, COUNT(*) AS nombre FROM etablissement"
                + " WHERE essms AND absent_depuis IS NULL AND ferme_le IS NULL GROUP BY og_finess) e ON e.og_finess = o.finess"
                + " SET o.nombre_essms = COALESCE(e.nombre, 0) WHERE o.nombre_essms <> COALESCE(e.nombre, 0)";
    }
}
