package fr.treille.suivi.importation;

/**
 * What a column means.
 *
 * @param indicateur code of the indicator that it is about, « » when the line says it, or when it is about none
 */
public record ColonneMesures(Champ champ, String indicateur) {

    /** A column that is not read. */
    public static final ColonneMesures IGNOREE = new ColonneMesures(Champ.IGNORE, "");

    /** As it is kept: « NUMERATEUR MSSANTE ». */
    String ecrite() {
        return (champ.name() + " " + indicateur).strip();
    }

    static ColonneMesures lire(String ecrite) {
        var mots = ecrite.split(" ", 2);
        return new ColonneMesures(Champ.valueOf(mots[0]), mots.length > 1 ? mots[1] : "");
    }
}
