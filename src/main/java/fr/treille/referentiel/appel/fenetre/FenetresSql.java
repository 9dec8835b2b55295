package fr.treille.referentiel.appel.fenetre;

/** Pieces of SQL about windows. */
public final class FenetresSql {

    private FenetresSql() {}

    /**
     * The days of a window in words, as {@link FenetreFiche#periode()} says them.
     *
     * @param fenetre how the query names it
     */
    public static String periode(String fenetre) {
        return "CONCAT(COALESCE(CONCAT('du ', DATE_FORMAT(" + fenetre
                + ".ouverture, '%d/%m/%Y'), ' au '), 'jusqu’au ')," + " DATE_FORMAT(" + fenetre
                + ".cloture_depot, '%d/%m/%Y'))";
    }
}
